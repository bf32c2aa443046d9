import type { Core } from '@strapi/strapi';
import type { ExtendedPost, PostFile, PostPatch, PostStore } from '../../actions/post-file';
import { openFollowUp, startFollowUp } from './follow-up-drafts';
import { contentFields, type RevisionRow } from './post-fields';
import { loadPost } from './load-post';
import { postFileOf } from './post-row';
import { UIDS } from './uids';

/** Posts on the database; the feed counts every write by itself, whoever writes. */
export function createPostStore(strapi: Core.Strapi): PostStore {
  const write = async (
    { documentId, version }: { documentId: string; version: number },
    data: Readonly<Record<string, unknown>>,
  ): Promise<boolean> => {
    const { count } = await strapi.db.query(UIDS.post).updateMany({
      where: { documentId, version },
      data: { ...data, version: version + 1 },
    });
    return count === 1;
  };
  return {
    hold: (documentId) => holdPost(strapi, documentId),
    openFollowUp: (documentId, kind) => openFollowUp(strapi, documentId, kind),
    startFollowUp: (request) => startFollowUp(strapi, request),
    save: (documentId, version, patch) => write({ documentId, version }, storedFields(patch)),
    async extend(extended) {
      const { documentId, expectedVersion: version, fingerprint } = extended;
      const { id, content } = await revisionOf(strapi, extended);
      const changed = await write(
        { documentId, version },
        { ...contentFields(content), fingerprint },
      );
      if (changed) await showRevision(strapi, documentId, id);
      return changed;
    },
  };
}

async function showRevision(strapi: Core.Strapi, documentId: string, id: number): Promise<void> {
  await strapi.db.query(UIDS.post).update({ where: { documentId }, data: { revision: id } });
}

async function holdPost(strapi: Core.Strapi, documentId: string): Promise<PostFile | null> {
  await holdRow(strapi, documentId);
  const row = await loadPost(strapi, documentId);
  return row && postFileOf(row);
}

/** On PostgreSQL the row is held to the end of the transaction; SQLite has one writer anyway. */
async function holdRow(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db
    .queryBuilder(UIDS.post)
    .select(['id'])
    .where({ documentId })
    .forUpdate()
    .execute();
}

async function revisionOf(
  strapi: Core.Strapi,
  { submission, revision }: ExtendedPost,
): Promise<RevisionRow> {
  return (await strapi.db.query(UIDS.revision).findOne({
    where: { submissionKey: submission, number: revision },
  })) as RevisionRow;
}

function storedFields(patch: PostPatch): Record<string, unknown> {
  const { suspension, withdrawalRequest, tombstone, ...fields } = patch;
  const times = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'number' ? new Date(value) : value,
  ]);
  return {
    ...(Object.fromEntries(times) as Record<string, unknown>),
    ...(suspension === undefined
      ? {}
      : {
          suspension,
          suspendedAt: dateOf(suspension?.at),
          suspensionConfirmedAt: dateOf(suspension?.confirmedAt),
        }),
    ...(withdrawalRequest === undefined
      ? {}
      : { withdrawalRequest, withdrawalRequestedAt: dateOf(withdrawalRequest?.at) }),
    ...(tombstone === undefined ? {} : { tombstone, withdrawnAt: dateOf(tombstone.at) }),
  };
}

/** The same moments stand in columns of their own, for lists to look for. */
function dateOf(at: string | null | undefined): Date | null {
  return at === null || at === undefined ? null : new Date(at);
}
