import type { Instant } from '../../shared/instant';
import type { FeedCandidate, FeedPage } from '../select-page';
import type { Lists } from './post-list';
import type { SlotTable } from './slot-table';
import type { UnitLists } from './unit-lists';

/** A page, and until when it stays as it is unless posts change. */
export interface IndexedPage<Post> extends FeedPage<Post> {
  readonly changesAt: Instant;
}

/** What the parts of an index share. */
export interface IndexParts<Post extends FeedCandidate> {
  readonly table: SlotTable<Post>;
  readonly lists: Lists;
  readonly units: UnitLists;
}
