import type { FeedPosition } from '../feed-order';
import type { FeedCandidate, FeedQuery } from '../select-page';
import { admits, readerBits, topicOf } from './audience-bits';
import type { IndexedPage, IndexParts } from './index-parts';
import { advanceWalk, firstBeyond, startWalk, type ListWalk, type Wanted } from './list-walk';
import { NONE } from './node-slab';
import type { Instant } from '../../shared/instant';
import type { Lists, PostList } from './post-list';

type Holds = (slot: number) => boolean;

/** Merges the lists of a reader from the newest backwards, until the page and one more are found. */
export function readIndexPage<Post extends FeedCandidate>(
  parts: IndexParts<Post>,
  query: FeedQuery,
): IndexedPage<Post> {
  const { table, lists, units } = parts;
  const topic = query.topic === null ? null : table.topicNumber(query.topic);
  if (topic === undefined) return { posts: [], next: null, changesAt: Infinity };
  const mine = units.of(query.reader, topic);
  const wanted = wantedBy(parts, query, topic);
  const holds = both(startedBy(parts, query.now), notBefore(parts, query.after));
  const walks = mine.map((list) => startWalk(lists, list, { holds, wanted }));
  const slots = merge(parts, walks, { wanted, count: query.limit + 1 });
  const found = slots.flatMap((slot) => table.post(slot) ?? []);
  const posts = found.slice(0, query.limit);
  const last = posts.at(-1);
  const next = last && found.length > posts.length ? positionOf(last) : null;
  return { posts, next, changesAt: changeAfter(query, found, nextStart(parts, mine, query.now)) };
}

function positionOf({ window, documentId }: FeedCandidate): FeedPosition {
  return { visibleFrom: window.visibleFrom, documentId };
}

function wantedBy<Post extends FeedCandidate>(
  { table }: IndexParts<Post>,
  { reader, now }: FeedQuery,
  topic: number | null,
): Wanted {
  const bits = readerBits(reader);
  return {
    bit: bits.bit,
    isWanted(slot) {
      const packed = table.packed(slot);
      if (!admits(packed, bits) || (topic !== null && topicOf(packed) !== topic)) return false;
      return (table.post(slot)?.window.visibleUntil ?? 0) > now;
    },
  };
}

function startedBy<Post extends FeedCandidate>({ table }: IndexParts<Post>, now: Instant): Holds {
  return (slot) => (table.post(slot)?.window.visibleFrom ?? Infinity) <= now;
}

function notBefore<Post extends FeedCandidate>(
  { table }: IndexParts<Post>,
  after: FeedPosition | null,
): Holds | null {
  if (after === null) return null;
  return (slot) => {
    const post = table.post(slot);
    if (!post) return false;
    const { visibleFrom } = post.window;
    if (visibleFrom !== after.visibleFrom) return visibleFrom < after.visibleFrom;
    return post.documentId < after.documentId;
  };
}

function both(one: Holds, other: Holds | null): Holds {
  return other === null ? one : (slot) => one(slot) && other(slot);
}

interface Merging {
  readonly wanted: Wanted;
  readonly count: number;
}

/** A post of several of the reader's units stands in several lists, and comes once. */
function merge<Post extends FeedCandidate>(
  { lists }: IndexParts<Post>,
  walks: readonly ListWalk[],
  { wanted, count }: Merging,
): number[] {
  const slots: number[] = [];
  while (slots.length < count) {
    const newest = newestOf(lists, walks);
    if (newest === NONE) return slots;
    slots.push(newest);
    for (const walk of walks) if (walk.slot === newest) advanceWalk(lists, walk, wanted);
  }
  return slots;
}

function newestOf({ slots }: Lists, walks: readonly ListWalk[]): number {
  let newest = NONE;
  for (const { slot } of walks) {
    if (slot !== NONE && (newest === NONE || slots.isOlder(newest, slot))) newest = slot;
  }
  return newest;
}

/** When the next post of these lists comes on show. */
function nextStart<Post extends FeedCandidate>(
  parts: IndexParts<Post>,
  mine: readonly PostList[],
  now: Instant,
): Instant {
  const holds = startedBy(parts, now);
  let start = Infinity;
  for (const list of mine) {
    const slot = firstBeyond(parts.lists, list, holds);
    if (slot === NONE) continue;
    start = Math.min(start, parts.table.post(slot)?.window.visibleFrom ?? Infinity);
  }
  return start;
}

/** A page changes when a post comes, when one of its own goes, or closes for reactions. */
function changeAfter({ now }: FeedQuery, found: readonly FeedCandidate[], start: Instant): Instant {
  let next = start;
  for (const { window } of found) {
    if (window.visibleUntil < next) next = window.visibleUntil;
    const closing = window.interactionUntil;
    if (closing > now && closing < next) next = closing;
  }
  return next;
}
