import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, type PanelAccount } from '../../../../app';
import { RefusedError } from '../../../../contracts/errors';
import { parseQuery } from '../../../../contracts/parse-query';
import { postsQuery } from '../../../../contracts/post-queries';
import { isPostAction, type FollowUp } from '../../../../domain/post/post-lifecycle';

interface Params {
  readonly documentId: string;
  readonly action: string;
}

function paramsOf(ctx: Context): Params {
  return ctx.params as Params;
}

async function startFollowUp(strapi: Core.Strapi, ctx: Context, kind: FollowUp): Promise<void> {
  const app = appOf(strapi);
  const { documentId } = paramsOf(ctx);
  const caller = await app.callerOf(ctx.state.user as PanelAccount);
  const draft = await app.startFollowUp({ kind, documentId }, caller);
  ctx.status = 201;
  ctx.body = { data: { documentId: draft, kind } };
}

/** The post monitor's routes: parse, call, present. */
export const posts = ({ strapi }: { strapi: Core.Strapi }) => {
  const callerOf = (ctx: Context) => appOf(strapi).callerOf(ctx.state.user as PanelAccount);
  const follow = (ctx: Context, kind: FollowUp) => startFollowUp(strapi, ctx, kind);
  return {
    correct: (ctx: Context) => follow(ctx, 'correction'),
    extend: (ctx: Context) => follow(ctx, 'extension'),

    async list(ctx: Context): Promise<void> {
      const query = parseQuery(postsQuery, ctx.query);
      ctx.body = await appOf(strapi).posts.list(query, await callerOf(ctx));
    },

    async one(ctx: Context): Promise<void> {
      const { documentId } = paramsOf(ctx);
      ctx.body = { data: await appOf(strapi).posts.one(documentId, await callerOf(ctx)) };
    },

    async act(ctx: Context): Promise<void> {
      const app = appOf(strapi);
      const caller = await callerOf(ctx);
      const { documentId, action } = paramsOf(ctx);
      if (!isPostAction(action)) throw new RefusedError(404, 'not_found');
      const idempotencyKey = ctx.get('Idempotency-Key') || null;
      const body: unknown = ctx.request.body;
      await app.performOnPost({ action, documentId, body, idempotencyKey }, caller);
      ctx.body = { data: await app.posts.one(documentId, caller) };
    },
  };
};
