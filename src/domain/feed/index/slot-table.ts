import type { Instant } from '../../shared/instant';
import type { FeedCandidate } from '../select-page';
import { packAudience, MAX_TOPIC } from './audience-bits';
import { uint32Column } from './paged-column';

/** The last second that fits: in 2106. */
const FOREVER = 2 ** 32 - 1;

/** The posts by slot: a small whole number that stands for a post in every list. */
export interface SlotTable<Post extends FeedCandidate> {
  put(post: Post): number;
  /** Forgets the post; its slot is given out again only after `release`. */
  clear(slot: number): void;
  release(slot: number): void;
  post(slot: number): Post | null;
  packed(slot: number): number;
  /** The end of the window, rounded up to a second: when the post leaves the lists. */
  expiryOf(slot: number): Instant;
  isOlder(a: number, b: number): boolean;
  topicNumber(topic: string): number | undefined;
  bytes(): number;
}

/** An empty table. */
export function createSlotTable<Post extends FeedCandidate>(): SlotTable<Post> {
  const posts: (Post | null)[] = [];
  const free: number[] = [];
  const packed = uint32Column();
  const until = uint32Column();
  const topics = new Map<string, number>();
  return {
    put(post) {
      const audience = packAudience(post.rule, numberOf(topics, post.topic));
      const slot = free.pop() ?? posts.length;
      posts[slot] = post;
      packed.set(slot, audience);
      until.set(slot, Math.min(Math.ceil(post.window.visibleUntil / 1000), FOREVER));
      return slot;
    },
    clear(slot) {
      posts[slot] = null;
    },
    release: (slot) => free.push(slot),
    post: (slot) => posts[slot] ?? null,
    packed: (slot) => packed.get(slot),
    expiryOf: (slot) => until.get(slot) * 1000,
    isOlder: (a, b) => isOlder(posts[a], posts[b]),
    topicNumber: (topic) => topics.get(topic),
    bytes: () => packed.bytes() + until.bytes() + (posts.length + free.length) * 8,
  };
}

type Maybe<Post> = Post | null | undefined;

function isOlder(a: Maybe<FeedCandidate>, b: Maybe<FeedCandidate>): boolean {
  if (!a || !b) return false;
  const [from, other] = [a.window.visibleFrom, b.window.visibleFrom];
  return from === other ? a.documentId < b.documentId : from < other;
}

function numberOf(topics: Map<string, number>, topic: string): number {
  const known = topics.get(topic);
  if (known !== undefined) return known;
  if (topics.size > MAX_TOPIC) throw new RangeError('The index has room for no more topics');
  topics.set(topic, topics.size);
  return topics.size - 1;
}
