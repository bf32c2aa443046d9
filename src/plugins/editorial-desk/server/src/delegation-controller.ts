import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../../app';
import { delegationBody, revocationBody } from '../../../../contracts/delegations';
import { accountOf, parseBody } from './request';

/** Who signs for whom: parses, calls the application, and presents its answer. */
export const delegation = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    ctx.body = { data: await appOf(strapi).delegations.all() };
  },

  async record(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const body = parseBody(delegationBody, ctx.request.body);
    const caller = await app.callerOf(accountOf(ctx));
    ctx.status = 201;
    ctx.body = { data: await app.delegations.record(body, caller) };
  },

  async revoke(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const { reason } = parseBody(revocationBody, ctx.request.body);
    const { documentId } = ctx.params as { documentId: string };
    const caller = await app.callerOf(accountOf(ctx));
    ctx.body = { data: await app.delegations.revoke(documentId, reason, caller) };
  },
});
