import type { Core } from '@strapi/strapi';
import type { StoredPost } from './post-row';
import { UIDS } from './uids';

/** A post with its submission and revision; null when absent. */
export async function loadPost(
  strapi: Core.Strapi,
  documentId: string,
): Promise<StoredPost | null> {
  return (await strapi.db.query(UIDS.post).findOne({
    where: { documentId },
    populate: { submission: { select: ['documentId', 'forwardedAt'] }, revision: true },
  })) as StoredPost | null;
}
