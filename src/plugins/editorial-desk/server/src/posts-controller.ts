import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, type PanelAccount } from '../../../../app';
import { RefusedError } from '../../../../contracts/errors';
import { parseQuery } from '../../../../contracts/parse-query';
import { postsQuery } from '../../../../contracts/post-queries';
import { isPostAction } from '../../../../domain/post/post-lifecycle';

interface Params {
  readonly documentId: string;
  readonly action: string;
}

function paramsOf(ctx: Context): Params {
  return ctx.params as Params;
}

/** The post monitor's routes: parse, call, present. */
export const posts = ({ strapi }: { strapi: Core.Strapi }) => {
  const callerOf = (ctx: Context) => appOf(strapi).callerOf(ctx.state.user as PanelAccount);
  return {
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
