import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import type { StatedAttributes } from '../../contracts/feed';
import { feedOf, type OpenFeed } from './open-feed';
import type { Identity } from './identity';
import { createPageMaker, type FeedPage, type PageRequest } from './page-maker';
import { createPostReader, type PostAnswer } from './post-reader';
import { createReaders, type FeedRequest } from './readers';

import type { KnownReader } from './reader-of';

/** A page for a reader. */
export interface FeedAnswer {
  readonly page: FeedPage;
  readonly kind: KnownReader['kind'];
}

/** The citizens' side: the pages and the single posts that reach a reader now. */
export interface Feed {
  readonly open: OpenFeed;
  page(request: FeedRequest, page: PageRequest): Promise<FeedAnswer>;
  post(request: FeedRequest, key: string): Promise<PostAnswer>;
  /** The identity behind a token that was verified a short while ago. */
  identity(token: string | null): Identity | null;
  /** A page without waiting for anything; null when the database has to be asked first. */
  pageAtOnce(
    identity: Identity,
    attributes: StatedAttributes,
    page: PageRequest,
  ): FeedAnswer | null;
}

/** The feed: one index, whoever asks and by whatever way. `secret` seals the cursors. */
export function createFeed(strapi: Core.Strapi, ports: Ports, secret: string): Feed {
  const open = feedOf(strapi);
  const { store, identities, settings } = open;
  const makePage = createPageMaker(store, { secret, cacheBytes: settings.cacheBytes });
  const readPost = createPostReader(strapi, store);
  const readers = createReaders(strapi, ports, open);
  return {
    open,
    async page(request, asked) {
      const known = await readers.find(request, 'api::feed.feed.find');
      return { page: makePage(known, asked, ports.now()), kind: known.kind };
    },
    async post(request, key) {
      const known = await readers.find(request, 'api::feed.feed.findOne');
      return readPost(known, key, ports.now());
    },
    identity: (token) => identities.get(token, store.isDatabaseAway()),
    pageAtOnce(identity, attributes, asked) {
      const question = { identity, attributes, action: 'api::feed.feed.find' } as const;
      const known = readers.findAtOnce(question);
      return known && { page: makePage(known, asked, ports.now()), kind: known.kind };
    },
  };
}
