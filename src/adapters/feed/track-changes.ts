import type { Core } from '@strapi/strapi';
import { UIDS } from '../stores/uids';
import type { FeedStore } from './feed-store';
import { FEED_GENERATION, isPostgres, raiseGeneration, READER_GENERATION } from './generation';

/** What a lifecycle of the database tells. */
interface ChangeEvent {
  readonly params: { data?: object };
  readonly result?: unknown;
}

/** Types that decide who a reader is and what the reader may ask. */
const OF_READERS = [
  UIDS.citizen,
  UIDS.unit,
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'admin::api-token',
  'admin::api-token-permission',
] as const;

/** Columns that change with use alone. */
const OF_USE = new Set(['lastUsedAt', 'updatedAt']);

/**
 * Has every write of a post raise the generation in its own transaction, and note it in the row:
 * so each instance finds what it has not seen yet, whoever wrote it.
 */
export function trackChanges(strapi: Core.Strapi, store: FeedStore): void {
  trackPosts(strapi, store);
  const changed = async (event: ChangeEvent) => {
    if (isUseAlone(event.params.data)) return;
    if (isPostgres(strapi)) await raiseGeneration(strapi, READER_GENERATION);
    await afterCommit(strapi, () => {
      store.markReadersChanged();
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [...OF_READERS],
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
}

function trackPosts(strapi: Core.Strapi, store: FeedStore): void {
  const number = async ({ params }: ChangeEvent) => {
    const generation = await raiseGeneration(strapi, FEED_GENERATION);
    params.data = Array.isArray(params.data)
      ? params.data.map((row: object) => ({ ...row, generation }))
      : { ...params.data, generation };
    await afterCommit(strapi, () => {
      store.markChanged();
    });
  };
  const written = ({ result }: ChangeEvent) => {
    store.markChanged(documentIdsOf(result));
  };
  strapi.db.lifecycles.subscribe({
    models: [UIDS.post],
    beforeCreate: number,
    beforeCreateMany: number,
    beforeUpdate: number,
    beforeUpdateMany: number,
    afterCreate: written,
    afterCreateMany: written,
    afterUpdate: written,
    afterUpdateMany: written,
  });
}

function isUseAlone(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && Object.keys(data).every((name) => OF_USE.has(name))
  );
}

function documentIdsOf(result: unknown): string[] {
  const documentId = (result as { documentId?: unknown } | null)?.documentId;
  return typeof documentId === 'string' ? [documentId] : [];
}

/** At once when no transaction is open. */
async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  await strapi.db.transaction(({ onCommit }: { onCommit: (call: () => void) => void }) => {
    onCommit(work);
    return Promise.resolve();
  });
}
