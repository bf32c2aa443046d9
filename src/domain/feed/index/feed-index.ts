import type { Instant } from '../../shared/instant';
import type { FeedCandidate, FeedQuery } from '../select-page';
import { createEventHeap, peekEvent, popEvent, pushEvent, type EventHeap } from './event-heap';
import { readIndexPage } from './read-index-page';
import { createLists } from './post-list';
import { createSlotTable } from './slot-table';
import { createUnitLists } from './unit-lists';
import type { IndexedPage, IndexParts } from './index-parts';
import { slabBytes } from './node-slab';

/** How long an expired post is kept for a clock that is put back. */
const KEPT_MS = 2 * 86_400_000;
/** How many events one call works off; whatever is left is checked at reading. */
const EVENTS_AT_ONCE = 512;

/** All posts that are or will be on show, for pages of any reader at any time. */
export interface FeedIndex<Post extends FeedCandidate> {
  readonly size: number;
  /** The index answers for no moment before this one: what expired earlier is forgotten. */
  readonly answersFrom: Instant;
  /** Adds a post, or replaces the one of the same document. */
  put(post: Post): void;
  remove(documentId: string): void;
  get(documentId: string): Post | null;
  /** Takes expired posts out of the lists, and back in when the clock was put back. */
  advance(now: Instant): void;
  /** Exactly what `selectPage` gives for the posts put. */
  page(query: FeedQuery): IndexedPage<Post>;
  /** Bytes of everything but the posts themselves. */
  bytes(): number;
}

interface State<Post extends FeedCandidate> extends IndexParts<Post> {
  readonly ids: Map<string, number>;
  readonly heap: EventHeap;
  /** Slots of expired posts by the end of their windows, the last one last. */
  readonly expired: number[];
  answersFrom: Instant;
}

/** An empty index that answers for moments from `answersFrom` on. */
export function createFeedIndex<Post extends FeedCandidate>(
  answersFrom: Instant = -Infinity,
): FeedIndex<Post> {
  const state = createState<Post>(answersFrom);
  return {
    get size() {
      return state.ids.size;
    },
    get answersFrom() {
      return state.answersFrom;
    },
    put(post) {
      removePost(state, post.documentId);
      if (isEverShown(post)) putPost(state, post);
    },
    remove: (documentId) => {
      removePost(state, documentId);
    },
    get: (documentId) => state.table.post(state.ids.get(documentId) ?? -1),
    advance(now) {
      restore(state, now);
      expire(state, now);
      forget(state, now - KEPT_MS);
    },
    page: (query) => pageOf(state, query),
    bytes: () => bytesOf(state),
  };
}

function createState<Post extends FeedCandidate>(answersFrom: Instant): State<Post> {
  const table = createSlotTable<Post>();
  const lists = createLists(table);
  const heap = createEventHeap((slot) => table.expiryOf(slot));
  const units = createUnitLists(lists);
  return { table, lists, units, heap, answersFrom, ids: new Map(), expired: [] };
}

function pageOf<Post extends FeedCandidate>(state: State<Post>, query: FeedQuery) {
  restore(state, query.now);
  return readIndexPage(state, query);
}

function bytesOf<Post extends FeedCandidate>({ table, lists, heap }: State<Post>): number {
  return table.bytes() + slabBytes(lists.slab) + heap.slots.bytes();
}

/** Posts that no moment could show are not indexed; windows that are not numbers are such. */
function isEverShown({ state, window }: FeedCandidate): boolean {
  return state === 'active' && window.visibleFrom < window.visibleUntil;
}

function putPost<Post extends FeedCandidate>(state: State<Post>, post: Post): void {
  const slot = state.table.put(post);
  state.ids.set(post.documentId, slot);
  state.units.add(post.rule, slot);
  pushEvent(state.heap, slot);
}

/** The slot is free again once its event has come: until then the heap may not see another time. */
function removePost<Post extends FeedCandidate>(state: State<Post>, documentId: string): void {
  const slot = state.ids.get(documentId);
  const post = state.table.post(slot ?? -1);
  if (slot === undefined || post === null) return;
  state.units.remove(post.rule, slot);
  state.ids.delete(documentId);
  state.table.clear(slot);
}

function expire<Post extends FeedCandidate>(state: State<Post>, now: Instant): void {
  const { heap, table, units, expired } = state;
  for (let done = 0; done < EVENTS_AT_ONCE; done += 1) {
    const slot = peekEvent(heap);
    if (slot === undefined || table.expiryOf(slot) > now) return;
    popEvent(heap);
    const post = table.post(slot);
    if (post) units.remove(post.rule, slot);
    expired.push(slot);
  }
}

function restore<Post extends FeedCandidate>(state: State<Post>, now: Instant): void {
  const { expired, heap, table, units } = state;
  for (;;) {
    const slot = expired.at(-1);
    if (slot === undefined || table.expiryOf(slot) <= now) return;
    expired.pop();
    const post = table.post(slot);
    if (post) units.add(post.rule, slot);
    pushEvent(heap, slot);
  }
}

function forget<Post extends FeedCandidate>(state: State<Post>, before: Instant): void {
  const { expired, table, ids } = state;
  const found = expired.findIndex((slot) => table.expiryOf(slot) > before);
  const old = found < 0 ? expired.length : found;
  if (old === 0) return;
  for (const slot of expired.splice(0, old)) {
    const post = table.post(slot);
    state.answersFrom = Math.max(state.answersFrom, table.expiryOf(slot));
    if (post) ids.delete(post.documentId);
    table.clear(slot);
    table.release(slot);
  }
}
