import { createHash, createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { RefusedError } from '../../contracts/errors';
import { decodeCursor, encodeCursor, type Sign } from '../../domain/feed/cursor';
import type { IndexedPage } from '../../domain/feed/index/index-parts';
import { postPhase } from '../../domain/feed/post-phase';
import type { Instant } from '../../domain/shared/instant';
import type { FeedStore } from './feed-store';
import type { IndexedPost } from './indexed-post';
import { createPageBytes, type PageBytes } from './page-bytes';
import type { KnownReader } from './reader-of';

/** The page that is asked for. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly topic?: string | undefined;
}

/** A page of one cohort, good until a post changes or the clock changes one. */
export interface FeedPage extends PageBytes {
  readonly etag: string;
  readonly posts: readonly IndexedPost[];
  readonly nextCursor: string | null;
  readonly generation: number;
  readonly from: Instant;
  readonly changesAt: Instant;
}

/** Makes pages and keeps them; two cohorts never share one. */
export type PageMaker = (known: KnownReader, asked: PageRequest, now: Instant) => FeedPage;

/** A maker that keeps up to `cacheBytes` of pages. `secret` seals the cursors. */
export function createPageMaker(
  store: FeedStore,
  { secret, cacheBytes }: { readonly secret: string; readonly cacheBytes: number },
): PageMaker {
  const pages = new LRUCache<string, FeedPage>({
    maxSize: Math.max(cacheBytes, 1),
    sizeCalculation: ({ size }) => size,
  });
  return (known, asked, now) => {
    const key = keyOf(known, asked);
    const kept = pages.get(key);
    if (kept && isGood(kept, store.generation(), now)) return kept;
    const made = makePage(store, { known, asked, key, secret }, now);
    pages.set(key, made);
    return made;
  };
}

function keyOf({ kind, cohort }: KnownReader, { limit, cursor = '', topic = '' }: PageRequest) {
  const reader = kind === 'anonymous' ? 'anonymous' : cohort;
  return `${reader}|${topic}|${limit}|${cursor}`;
}

function isGood({ generation, from, changesAt }: FeedPage, current: number, now: Instant): boolean {
  return generation === current && from <= now && now < changesAt;
}

interface Making {
  readonly known: KnownReader;
  readonly asked: PageRequest;
  readonly key: string;
  readonly secret: string;
}

function makePage(store: FeedStore, { known, asked, key, secret }: Making, now: Instant): FeedPage {
  const { limit, cursor, topic = null } = asked;
  const sign = sealFor(secret, known, topic);
  const after = cursor === undefined ? null : decodeCursor(cursor, sign);
  if (cursor !== undefined && after === null) throw new RefusedError(400, 'invalid_cursor');
  const generation = store.generation();
  const { index } = store.memory();
  index.advance(now);
  const found = index.page({ reader: known.reader, now, limit, after, topic });
  const nextCursor = found.next && encodeCursor(found.next, sign);
  const items = found.posts.map((post) => ({
    item: post.item,
    open: postPhase(post.window, now) === 'live',
  }));
  const meta = { pagination: { limit, nextCursor }, generation };
  const { posts, changesAt } = found;
  const etag = etagOf(`${key}|${generation}|${String(nextCursor)}`, found, items);
  return Object.assign(createPageBytes(items, meta), {
    ...{ etag, posts, nextCursor, generation, from: now, changesAt },
  });
}

/** A cursor is good for the cohort and the topic it was made for, and for nobody else. */
function sealFor(secret: string, { kind, cohort }: KnownReader, topic: string | null): Sign {
  const reader = kind === 'anonymous' ? kind : cohort;
  return (text) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([reader, topic, text]))
      .digest('base64url');
}

/** Names exactly these bytes, without making them: what is on the page, for whom, at which change. */
function etagOf(
  about: string,
  { posts }: IndexedPage<IndexedPost>,
  items: readonly { readonly open: boolean }[],
): string {
  const hash = createHash('sha256').update(about);
  posts.forEach(({ documentId, fingerprint }, n) => {
    hash.update(`|${documentId}${fingerprint}${items[n]?.open === true ? '+' : '-'}`);
  });
  return hash.digest('base64url').slice(0, 27);
}
