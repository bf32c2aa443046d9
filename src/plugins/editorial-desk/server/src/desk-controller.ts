import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../../app';
import {
  audienceQuestion,
  compareQuery,
  deadlineQuestion,
} from '../../../../contracts/desk-queries';
import { RefusedError } from '../../../../contracts/errors';
import { parseQuery } from '../../../../contracts/parse-query';
import { isAction } from '../../../../domain/submission/lifecycle';
import { accountOf, parseBody } from './request';

interface Params {
  readonly documentId: string;
  readonly action: string;
}

function paramsOf(ctx: Context): Params {
  return ctx.params as Params;
}

async function act(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const app = appOf(strapi);
  const caller = await app.callerOf(accountOf(ctx));
  const { documentId, action } = paramsOf(ctx);
  if (!isAction(action)) throw new RefusedError(404, 'not_found');
  const idempotencyKey = ctx.get('Idempotency-Key') || null;
  const body: unknown = ctx.request.body;
  await app.perform({ action, documentId, body, idempotencyKey }, caller);
  ctx.body = { data: await app.desk.dossier(documentId, caller) };
}

async function compare(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const app = appOf(strapi);
  const query = parseQuery(compareQuery, ctx.query);
  const caller = await app.callerOf(accountOf(ctx));
  ctx.body = { data: await app.desk.compare(paramsOf(ctx).documentId, query, caller) };
}

/** Parses, calls the application, and presents its answer. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async dossier(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const caller = await app.callerOf(accountOf(ctx));
    ctx.body = { data: await app.desk.dossier(paramsOf(ctx).documentId, caller) };
  },

  compare: (ctx: Context) => compare(strapi, ctx),

  async options(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const caller = await app.callerOf(accountOf(ctx));
    ctx.body = { data: await app.options(paramsOf(ctx).documentId, caller) };
  },

  async clone(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const caller = await app.callerOf(accountOf(ctx));
    const created = await app.clone(paramsOf(ctx).documentId, caller);
    ctx.status = 201;
    ctx.body = { data: await app.desk.dossier(created, caller) };
  },

  act: (ctx: Context) => act(strapi, ctx),

  async deadline(ctx: Context): Promise<void> {
    const { receivedAt } = parseBody(deadlineQuestion, ctx.request.body);
    ctx.body = { data: await appOf(strapi).desk.deadline(receivedAt) };
  },

  async previewAudience(ctx: Context): Promise<void> {
    const question = parseBody(audienceQuestion, ctx.request.body);
    ctx.body = { data: await appOf(strapi).desk.previewAudience(question) };
  },
});
