import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { RefusedError } from '../../contracts/errors';
import type { Coding } from '../feed/page-bytes';
import type { Feed, FeedAnswer } from '../feed/read-feed';
import { cacheControl, codedEtag, matchesEtag } from './feed-headers';
import { createClientLimits, type ClientLimits } from './client-limits';
import { corsSettings, securityHeaders, type CorsSettings, type HeaderList } from './fixed-headers';
import { createQuickQuery } from './quick-query';
import { addressOf, tokenOf } from './request-facts';

const FEED_PATH = '/api/feed';

/** What the listener answers with. */
interface Desk {
  readonly feed: Feed;
  readonly limits: ClientLimits;
  readonly cors: CorsSettings;
  readonly fixed: HeaderList;
  readonly query: ReturnType<typeof createQuickQuery>;
}

/**
 * Answers the usual request for a page before Koa sees it: from memory, for a reader who was
 * identified a short while ago. Everything else, errors included, goes the ordinary way, which uses
 * the same feed. Requests of the feed are counted here, whichever way they go.
 */
export async function answerBelowKoa(strapi: Core.Strapi, feedNow: () => Feed): Promise<void> {
  const { httpServer } = strapi.server;
  const [koa] = httpServer.listeners('request') as RequestListener[];
  if (!koa) throw new Error('The server has no listener yet');
  const { settings } = feedNow().open;
  const shared = {
    limits: createClientLimits(strapi, settings),
    cors: corsSettings(strapi),
    fixed: await securityHeaders(strapi),
    query: createQuickQuery(),
  };
  const isProxied = strapi.config.get<boolean>('server.proxy.koa', false);
  const nextId = requestIds();
  httpServer.removeListener('request', koa);
  httpServer.on('request', (req, res) => {
    const id = nextId();
    const ordinary = (): void => {
      res.setHeader('X-Request-Id', id);
      koa(req, res);
    };
    if (isFeed(req.url ?? '')) {
      const reply = { res, id, address: addressOf(req, isProxied) };
      const done = answer({ ...shared, feed: feedNow() }, req, reply);
      done.then((isAnswered) => (isAnswered ? undefined : ordinary()), failed(strapi, res));
    } else {
      ordinary();
    }
  });
}

function failed(strapi: Core.Strapi, res: ServerResponse): (error: unknown) => void {
  return (error) => {
    strapi.log.error(`The feed could not answer: ${String(error)}`);
    res.destroy();
  };
}

/** Random for each process, counted within it. */
function requestIds(): () => string {
  const prefix = randomBytes(6).toString('hex');
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}

function isFeed(url: string): boolean {
  if (!url.startsWith(FEED_PATH)) return false;
  const next = url.charAt(FEED_PATH.length);
  return next === '' || next === '?' || next === '/';
}

interface Reply {
  readonly res: ServerResponse;
  readonly id: string;
  readonly address: string;
}

/** False when the ordinary way has to answer. */
async function answer(desk: Desk, req: IncomingMessage, reply: Reply): Promise<boolean> {
  const token = tokenOf(req.headers.authorization);
  const identity = token === undefined ? null : desk.feed.identity(token);
  const stranger = token === null ? 'nobody' : 'stranger';
  const wait = await desk.limits(identity ?? stranger, reply.address);
  if (wait > 0) {
    sendTooMany(desk, req, { ...reply, wait });
    return true;
  }
  const found = identity && pageFor(desk, req, identity);
  if (!found) return false;
  sendPage(desk, req, { ...reply, found });
  return true;
}

function pageFor(
  { feed, query }: Desk,
  { url = '', method }: IncomingMessage,
  identity: NonNullable<ReturnType<Feed['identity']>>,
): FeedAnswer | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const rest = url.slice(FEED_PATH.length);
  const parameters = rest.startsWith('/') ? null : query(rest.slice(1));
  if (!parameters) return null;
  const { limit, cursor, topic, ...attributes } = parameters;
  try {
    return feed.pageAtOnce(identity, attributes, { limit, cursor, topic });
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

function sendPage(
  { fixed, cors }: Desk,
  req: IncomingMessage,
  { res, id, found }: Reply & { readonly found: FeedAnswer },
): void {
  const { page, kind } = found;
  const asked = req.headers['if-none-match'];
  const matched = asked === undefined ? null : matchesEtag(asked, page.etag);
  const headers = [
    ...fixed,
    ...originHeaders(cors, req.headers.origin),
    ...['Vary', VARY, 'Cache-Control', cacheControl(kind), 'X-Request-Id', id],
  ];
  if (matched !== null) {
    res.writeHead(304, [...headers, 'ETag', matched]).end();
    return;
  }
  const { coding, bytes } = page.best(req.headers['accept-encoding'] ?? '');
  headers.push('ETag', codedEtag(page.etag, coding), 'Content-Type', JSON_TYPE);
  headers.push('Content-Length', String(bytes.length), ...codingHeader(coding));
  res.writeHead(200, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(bytes);
}

const JSON_TYPE = 'application/json; charset=utf-8';
const VARY = 'Origin, Authorization, Accept-Encoding';

function codingHeader(coding: Coding): HeaderList {
  return coding === '' ? [] : ['Content-Encoding', coding];
}

function originHeaders({ origin, expose }: CorsSettings, asking: string | undefined): HeaderList {
  // Who names no origin is no page of a browser's; Strapi's CORS answers so too.
  const isListed = asking === undefined || origin.includes(asking) || origin.includes('*');
  if (!isListed) return [];
  return ['Access-Control-Allow-Origin', asking ?? '*', 'Access-Control-Expose-Headers', expose];
}

function sendTooMany(
  { fixed, cors }: Desk,
  req: IncomingMessage,
  { res, id, wait }: Reply & { readonly wait: number },
): void {
  const { status, name, message, details } = new RefusedError(429, 'too_many_requests');
  const body = JSON.stringify({ data: null, error: { status, name, message, details } });
  res.writeHead(status, [
    ...fixed,
    ...originHeaders(cors, req.headers.origin),
    ...['Vary', 'Origin', 'Cache-Control', 'no-store', 'X-Request-Id', id],
    ...['Retry-After', String(wait), 'Content-Type', JSON_TYPE],
    ...['Content-Length', String(Buffer.byteLength(body))],
  ]);
  res.end(body);
}
