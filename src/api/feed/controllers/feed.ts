import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, type FeedAnswer } from '../../../app';
import { feedPostQuery, feedQuery, type RequestAuth } from '../../../contracts/feed';
import { parseQuery } from '../../../contracts/parse-query';

const REPEATABLE = { repeatable: ['unit'] };

async function sendPage(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const { limit, cursor, topic, ...attributes } = parseQuery(feedQuery, ctx.query, REPEATABLE);
  const auth = ctx.state.auth as RequestAuth;
  send(ctx, await appOf(strapi).feed.page({ auth, attributes }, { limit, cursor, topic }));
}

function send(ctx: Context, { json, etag, isPublic }: FeedAnswer): void {
  ctx.set('Vary', 'Authorization');
  ctx.set('Cache-Control', isPublic ? 'public, no-cache' : 'private, no-store');
  ctx.set('ETag', etag);
  ctx.status = 200;
  ctx.type = 'application/json';
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = json;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: Context) => sendPage(ctx, strapi),
  forCitizen: (ctx: Context) => sendPage(ctx, strapi),
  async findOne(ctx: Context): Promise<void> {
    const attributes = parseQuery(feedPostQuery, ctx.query, REPEATABLE);
    const auth = ctx.state.auth as RequestAuth;
    const key = (ctx.params as { slugOrDocumentId: string }).slugOrDocumentId;
    send(ctx, await appOf(strapi).feed.post({ auth, attributes }, key));
  },
});
