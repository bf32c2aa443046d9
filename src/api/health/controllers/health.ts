import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../app';

/** For monitoring: 200 while the database answers, 503 when it does not. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await appOf(strapi).settings.health() };
  },
});
