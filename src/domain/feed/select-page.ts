import type { AudienceRule } from '../audience/audience-rule';
import { reaches } from '../audience/reaches';
import type { Reader } from '../audience/reaches';
import type { Instant } from '../shared/instant';
import { compareFeedOrder, isAfter } from './feed-order';
import type { FeedPosition } from './feed-order';
import { isVisible } from './post-phase';
import type { PostState, PostWindow } from './post-phase';

/** As much of a post as decides whether and where a reader sees it. */
export interface FeedCandidate {
  readonly documentId: string;
  readonly state: PostState;
  readonly window: PostWindow;
  readonly rule: AudienceRule;
  /** The topic's code. */
  readonly topic: string;
}

/** What is asked of the feed. */
export interface FeedQuery {
  readonly reader: Reader;
  readonly now: Instant;
  /** Posts on a page, at least 1. */
  readonly limit: number;
  /** The last position already read; null = from the newest. */
  readonly after: FeedPosition | null;
  /** A topic's code; null = all topics. */
  readonly topic: string | null;
}

/** One page, and the position to go on from; null when nothing follows. */
export interface FeedPage<Post> {
  readonly posts: readonly Post[];
  readonly next: FeedPosition | null;
}

/** The reference of the feed: slow and plain. Every index has to answer exactly as this does. */
export function selectPage<Post extends FeedCandidate>(
  posts: readonly Post[],
  query: FeedQuery,
): FeedPage<Post> {
  const following = posts
    .filter((post) => isShown(post, query))
    .filter((post) => query.after === null || isAfter(positionOf(post), query.after))
    .sort((a, b) => compareFeedOrder(positionOf(a), positionOf(b)));
  const page = following.slice(0, query.limit);
  const last = page.at(-1);
  const goesOn = last !== undefined && following.length > page.length;
  return { posts: page, next: goesOn ? positionOf(last) : null };
}

/** Where a post stands in the feed. */
export function positionOf(post: FeedCandidate): FeedPosition {
  return { visibleFrom: post.window.visibleFrom, documentId: post.documentId };
}

function isShown(post: FeedCandidate, { reader, now, topic }: FeedQuery): boolean {
  const wanted = topic === null || post.topic === topic;
  return wanted && isVisible(post.state, post.window, now) && reaches(post.rule, reader) === 'yes';
}
