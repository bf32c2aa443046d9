import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import { RefusedError } from '../../contracts/errors';
import type {
  FeedPageView,
  FeedPostView,
  RequestAuth,
  StatedAttributes,
} from '../../contracts/feed';
import { reaches } from '../../domain/audience/reaches';
import { decodeCursor, encodeCursor, type Sign } from '../../domain/feed/cursor';
import { isVisible } from '../../domain/feed/post-phase';
import { localDateOf } from '../../domain/shared/zone';
import type { Block } from '../../domain/submission/blocks';
import { sha256 } from '../sha256';
import { UIDS } from '../stores/uids';
import { bodyHtmlOf } from './body-html';
import { findEdition, readPage } from './feed-posts';
import { FEED_GENERATION } from './generation';
import { feedItemOf } from './post-edition';
import { readerOf, type KnownReader } from './reader-of';

/** A question to the feed, with who asks. */
export interface FeedRequest {
  readonly auth: RequestAuth;
  readonly attributes: StatedAttributes;
}

/** The page that is asked for. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly topic?: string | undefined;
}

/** An answer as it is sent, with its strong ETag, and whether all anonymous readers share it. */
export interface FeedAnswer {
  readonly json: string;
  readonly etag: string;
  readonly isPublic: boolean;
}

/** The citizens' side: the pages and the single posts that reach a reader now. */
export interface Feed {
  page(request: FeedRequest, page: PageRequest): Promise<FeedAnswer>;
  post(request: FeedRequest, key: string): Promise<FeedAnswer>;
}

/** The feed on the database. `secret` seals the cursors. */
export function createFeed(strapi: Core.Strapi, ports: Ports, secret: string): Feed {
  const identify = (request: FeedRequest, action: string): Promise<KnownReader> =>
    readerOf(
      strapi,
      { ...request, action },
      { reference: ports.reference, today: localDateOf(ports.now(), ports.zone) },
    );
  return {
    async page(request, page) {
      const known = await identify(request, 'api::feed.feed.find');
      const sign = sealFor(secret, known, page.topic);
      return answerTo(known, await pageView(strapi, { known, page, sign }, ports));
    },
    async post(request, key) {
      const known = await identify(request, 'api::feed.feed.findOne');
      return answerTo(known, await postView(strapi, { known, key }, ports));
    },
  };
}

function answerTo(known: KnownReader, body: FeedPageView | FeedPostView): FeedAnswer {
  const json = JSON.stringify(body);
  return { json, etag: `"${sha256(json)}"`, isPublic: known.kind === 'anonymous' };
}

interface PageQuestion {
  readonly known: KnownReader;
  readonly page: PageRequest;
  readonly sign: Sign;
}

async function pageView(
  strapi: Core.Strapi,
  { known, page, sign }: PageQuestion,
  ports: Ports,
): Promise<FeedPageView> {
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor, sign);
  if (page.cursor !== undefined && after === null) throw new RefusedError(400, 'invalid_cursor');
  const generation = await generationOf(strapi);
  const now = ports.now();
  const topic = page.topic ?? null;
  const { limit } = page;
  const found = await readPage(strapi, { reader: known.reader, now, limit, after, topic });
  const nextCursor = found.next && encodeCursor(found.next, sign);
  return {
    data: found.posts.map((edition) => feedItemOf(edition, now)),
    meta: { pagination: { limit, nextCursor }, generation },
  };
}

/** Absent, out of its window, withdrawn and not for this reader are answered alike. */
async function postView(
  strapi: Core.Strapi,
  { known, key }: { known: KnownReader; key: string },
  ports: Ports,
): Promise<FeedPostView> {
  const edition = await findEdition(strapi, key);
  const now = ports.now();
  const shown =
    edition !== null &&
    isVisible(edition.state, edition.window, now) &&
    reaches(edition.rule, known.reader) === 'yes';
  if (!shown) throw new RefusedError(404, 'not_found');
  const body = edition.content.body as readonly Block[];
  return { data: { ...feedItemOf(edition, now), body, bodyHtml: bodyHtmlOf(body) } };
}

/** A cursor is good for the reader and the topic it was made for, and for nobody else. */
function sealFor(secret: string, { cohort }: KnownReader, topic: string | undefined): Sign {
  return (text) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([cohort, topic ?? null, text]))
      .digest('base64url');
}

async function generationOf(strapi: Core.Strapi): Promise<number> {
  const row = (await strapi.db.query(UIDS.book).findOne({ where: { book: FEED_GENERATION } })) as {
    last: number;
  } | null;
  return row?.last ?? 0;
}
