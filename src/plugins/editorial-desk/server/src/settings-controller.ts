import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../../app';
import { policyRequest } from '../../../../contracts/policy';
import { accountOf, parseBody } from './request';

/** The desk's own rules: read by whoever may open the desk, written by its administrators. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async policy(ctx: Context): Promise<void> {
    ctx.body = { data: await appOf(strapi).settings.policy() };
  },

  async changePolicy(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const request = parseBody(policyRequest, ctx.request.body);
    ctx.body = {
      data: await app.settings.changePolicy(request, await app.callerOf(accountOf(ctx))),
    };
  },
});
