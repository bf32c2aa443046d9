import type { Core } from '@strapi/strapi';
import { createFeedIndex, type FeedIndex } from '../../domain/feed/index/feed-index';
import type { Instant } from '../../domain/shared/instant';
import { createPostMaker, type IndexedPost } from './indexed-post';
import { loadPosts, type Selection } from './load-posts';
import { editionOf, type PostRow } from './post-edition';
import { createPreparer } from './prepared-items';

/** The posts of the feed as one process holds them. */
export interface FeedMemory {
  readonly index: FeedIndex<IndexedPost>;
  /** The post with this slug or documentId. */
  find(key: string): IndexedPost | null;
  /** Reads posts from the database and takes them in. */
  take(selection: Selection): Promise<void>;
}

/** An empty memory that answers for moments from `answersFrom` on. */
export function createFeedMemory(strapi: Core.Strapi, answersFrom: Instant): FeedMemory {
  const index = createFeedIndex<IndexedPost>(answersFrom);
  const slugs = new Map<string, string>();
  const makePost = createPostMaker(createPreparer());
  const put = (row: PostRow): void => {
    const edition = row.state === 'active' ? editionOf(row) : null;
    if (row.state === 'active' && !edition) reportTampering(strapi, row);
    if (!edition) {
      index.remove(row.documentId);
      slugs.delete(row.slug);
      return;
    }
    index.put(makePost(edition));
    slugs.set(row.slug, row.documentId);
  };
  return {
    index,
    find(key) {
      const post = index.get(key) ?? index.get(slugs.get(key) ?? '');
      if (!post) slugs.delete(key);
      return post;
    },
    async take(selection) {
      for await (const rows of loadPosts(strapi, selection)) {
        for (const row of rows) putOrReport(strapi, put, row);
      }
    },
  };
}

function reportTampering(strapi: Core.Strapi, { documentId }: PostRow): void {
  strapi.log.error(`Post ${documentId} is not shown: its content is not what was approved`);
}

/** One row that cannot be read must not take the feed away from everybody. */
function putOrReport(strapi: Core.Strapi, put: (row: PostRow) => void, row: PostRow): void {
  try {
    put(row);
  } catch (error) {
    strapi.log.error(`Post ${row.documentId} is not shown: ${String(error)}`);
  }
}
