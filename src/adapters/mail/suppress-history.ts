import type { Core } from '@strapi/strapi';
import type { Instant } from '../../domain/shared/instant';
import { UIDS } from '../stores/uids';

/**
 * Lays aside what nobody is to be written about any more: all that happened before an instant, and
 * the moments of posts that were only recorded for the sake of a told history.
 */
export async function suppressHistory(strapi: Core.Strapi, before: Instant): Promise<void> {
  await strapi.db.query(UIDS.notification).updateMany({
    where: {
      state: 'pending',
      $or: [
        { occurredAt: { $lt: new Date(before) } },
        { postKey: { $notNull: true }, event: { $startsWith: 'post-' } },
      ],
    },
    data: { state: 'suppressed' },
  });
}
