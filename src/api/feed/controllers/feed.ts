import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, cacheControl, matchesEtag, tokenOf } from '../../../app';
import {
  feedPostQuery,
  feedQuery,
  type RequestAuth,
  type StatedAttributes,
} from '../../../contracts/feed';
import { parseQuery } from '../../../contracts/parse-query';

const REPEATABLE = { repeatable: ['unit'] };

interface Answer {
  readonly etag: string;
  readonly kind: Parameters<typeof cacheControl>[0];
  readonly body: () => Buffer | string;
}

async function sendPage(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const { limit, cursor, topic, ...attributes } = parseQuery(feedQuery, ctx.query, REPEATABLE);
  const { feed } = appOf(strapi);
  const { page, kind } = await feed.page(requestOf(ctx, attributes), { limit, cursor, topic });
  send(ctx, { etag: page.etag, kind, body: () => page.plain() });
}

function requestOf(ctx: Context, attributes: StatedAttributes) {
  const auth = (ctx.state.auth ?? {}) as RequestAuth;
  return { auth, attributes, token: tokenOf(ctx.get('Authorization') || undefined) ?? null };
}

function send(ctx: Context, { etag, kind, body }: Answer): void {
  ctx.vary('Authorization');
  ctx.vary('Accept-Encoding');
  ctx.set('Cache-Control', cacheControl(kind));
  const matched = matchesEtag(ctx.get('If-None-Match'), etag);
  ctx.set('ETag', matched ?? `"${etag}"`);
  ctx.status = matched === null ? 200 : 304;
  ctx.type = 'application/json';
  if (matched === null) ctx.body = body();
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: Context) => sendPage(ctx, strapi),
  forCitizen: (ctx: Context) => sendPage(ctx, strapi),
  async findOne(ctx: Context): Promise<void> {
    const attributes = parseQuery(feedPostQuery, ctx.query, REPEATABLE);
    const key = (ctx.params as { slugOrDocumentId: string }).slugOrDocumentId;
    const { json, etag, kind } = await appOf(strapi).feed.post(requestOf(ctx, attributes), key);
    send(ctx, { etag, kind, body: () => json });
  },
});
