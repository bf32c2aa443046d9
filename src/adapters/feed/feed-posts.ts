import type { Core } from '@strapi/strapi';
import type { FeedPosition } from '../../domain/feed/feed-order';
import type { FeedPage, FeedQuery } from '../../domain/feed/select-page';
import { positionOf, selectPage } from '../../domain/feed/select-page';
import { UIDS } from '../stores/uids';
import { editionOf, type Edition, type PostRow } from './post-edition';

const BATCH = 100;
const POPULATE = { revision: true, topic: true, correctionOf: { select: ['documentId'] } };

/**
 * One page for a reader: the posts that are on show, in feed order, batch by batch, until the page
 * and one more are found. The rule itself is the domain's.
 */
export async function readPage(strapi: Core.Strapi, query: FeedQuery): Promise<FeedPage<Edition>> {
  const found: Edition[] = [];
  let from: FeedPosition | null = query.after;
  for (;;) {
    const rows = await loadBatch(strapi, query, from);
    const editions = rows.flatMap((row) => approved(strapi, row));
    const missing = query.limit + 1 - found.length;
    found.push(...selectPage(editions, { ...query, limit: missing }).posts);
    from = rows.length < BATCH ? null : lastPosition(rows);
    if (from === null || found.length > query.limit) return cut(found, query.limit);
  }
}

function cut(found: readonly Edition[], limit: number): FeedPage<Edition> {
  const posts = found.slice(0, limit);
  const last = posts.at(-1);
  return { posts, next: found.length > limit && last ? positionOf(last) : null };
}

/** The post with this slug or documentId; null when absent or not as approved. */
export async function findEdition(strapi: Core.Strapi, key: string): Promise<Edition | null> {
  const row = (await strapi.db.query(UIDS.post).findOne({
    where: { $or: [{ slug: key }, { documentId: key }] },
    populate: POPULATE,
  })) as PostRow | null;
  return (row && approved(strapi, row)[0]) ?? null;
}

async function loadBatch(
  strapi: Core.Strapi,
  { now, topic }: FeedQuery,
  after: FeedPosition | null,
): Promise<PostRow[]> {
  const shown = [
    { state: 'active' },
    { visibleFrom: { $lte: new Date(now) } },
    { visibleUntil: { $gt: new Date(now) } },
    ...(topic === null ? [] : [{ topicCode: topic }]),
    ...(after === null ? [] : [afterPosition(after)]),
  ];
  return (await strapi.db.query(UIDS.post).findMany({
    where: { $and: shown },
    orderBy: [{ visibleFrom: 'desc' }, { documentId: 'desc' }],
    limit: BATCH,
    populate: POPULATE,
  })) as PostRow[];
}

function afterPosition({ visibleFrom, documentId }: FeedPosition) {
  const time = new Date(visibleFrom);
  return {
    $or: [
      { visibleFrom: { $lt: time } },
      { $and: [{ visibleFrom: time }, { documentId: { $lt: documentId } }] },
    ],
  };
}

function lastPosition(rows: readonly PostRow[]): FeedPosition | null {
  const last = rows.at(-1);
  return last
    ? { visibleFrom: new Date(last.visibleFrom).getTime(), documentId: last.documentId }
    : null;
}

function approved(strapi: Core.Strapi, row: PostRow): Edition[] {
  const edition = editionOf(row);
  if (edition) return [edition];
  strapi.log.error(`Post ${row.documentId} is not shown: its content is not what was approved`);
  return [];
}
