import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { RefusedError } from '../../contracts/errors';
import { reaches } from '../../domain/audience/reaches';
import { isVisible, postPhase } from '../../domain/feed/post-phase';
import type { Instant } from '../../domain/shared/instant';
import type { Block } from '../../domain/submission/blocks';
import { sha256 } from '../sha256';
import { bodyHtmlOf } from './body-html';
import type { FeedStore } from './feed-store';
import type { IndexedPost } from './indexed-post';
import { loadPosts } from './load-posts';
import { unavailable } from './unavailable';
import { editionOf, type Edition } from './post-edition';
import { joinItems } from './prepared-items';
import type { KnownReader } from './reader-of';

const BODIES_BYTES = 32 * 2 ** 20;

/** One post as it is sent. */
export interface PostAnswer {
  readonly json: string;
  readonly etag: string;
  readonly kind: KnownReader['kind'];
}

/**
 * Reads one post for a reader. Absent, out of its window, withdrawn and not for this reader are
 * answered alike.
 */
export type PostReader = (known: KnownReader, key: string, now: Instant) => Promise<PostAnswer>;

/** Who may read is decided from memory; only the article itself comes from the database. */
export function createPostReader(strapi: Core.Strapi, store: FeedStore): PostReader {
  const bodies = new LRUCache<string, string>({
    maxSize: BODIES_BYTES,
    sizeCalculation: (text) => text.length * 2,
  });
  const bodyOf = async (post: IndexedPost): Promise<string> => {
    const key = `${post.documentId}${post.fingerprint}`;
    const known = bodies.get(key) ?? (await loadBody(strapi, post));
    bodies.set(key, known);
    return known;
  };
  return async ({ reader, kind }, key, now) => {
    const post = store.memory().find(key);
    const shown =
      post !== null &&
      isVisible(post.state, post.window, now) &&
      reaches(post.rule, reader) === 'yes';
    if (!shown) throw new RefusedError(404, 'not_found');
    const item = { item: post.item, open: postPhase(post.window, now) === 'live' };
    const data = joinItems('{"data":', [item], '').toString().slice(0, -1);
    const json = `${data},${await bodyOf(post)}}}`;
    return { json, etag: sha256(`${kind}|${json}`).slice(0, 27), kind };
  };
}

async function loadBody(strapi: Core.Strapi, post: IndexedPost): Promise<string> {
  const edition = await loadEdition(strapi, post.documentId);
  if (edition?.row.fingerprint !== post.fingerprint) throw new RefusedError(404, 'not_found');
  const body = edition.content.body as readonly Block[];
  return JSON.stringify({ body, bodyHtml: bodyHtmlOf(body) }).slice(1, -1);
}

async function loadEdition(strapi: Core.Strapi, documentId: string): Promise<Edition | null> {
  try {
    for await (const [row] of loadPosts(strapi, { documentId })) return row ? editionOf(row) : null;
    return null;
  } catch (error) {
    strapi.log.error(`An article cannot be read: ${String(error)}`);
    throw unavailable();
  }
}
