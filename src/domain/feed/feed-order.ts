import type { Instant } from '../shared/instant';

/** Where a post stands in the feed. */
export interface FeedPosition {
  readonly visibleFrom: Instant;
  readonly documentId: string;
}

/** Compares for sorting: newest `visibleFrom` first, then the greater `documentId` (UTF-16). */
export function compareFeedOrder(a: FeedPosition, b: FeedPosition): number {
  if (a.visibleFrom !== b.visibleFrom) return b.visibleFrom - a.visibleFrom;
  if (a.documentId === b.documentId) return 0;
  return a.documentId > b.documentId ? -1 : 1;
}

/** Tells whether a position comes after the cursor in the feed; the cursor's own does not. */
export function isAfter(position: FeedPosition, cursor: FeedPosition): boolean {
  return compareFeedOrder(position, cursor) > 0;
}
