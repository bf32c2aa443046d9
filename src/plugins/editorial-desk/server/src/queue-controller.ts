import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../../app';
import { queueExportQuery, queueQuery, unitQuery } from '../../../../contracts/desk-queries';
import { parseQuery } from '../../../../contracts/parse-query';
import { accountOf } from './request';

/** The queue and what it is filtered by: parse, call, present. */
export const queue = ({ strapi }: { strapi: Core.Strapi }) => {
  const callerOf = (ctx: Context) => appOf(strapi).callerOf(accountOf(ctx));
  return {
    async find(ctx: Context): Promise<void> {
      const query = parseQuery(queueQuery, ctx.query);
      ctx.body = await appOf(strapi).desk.queue(query, await callerOf(ctx));
    },

    async sheet(ctx: Context): Promise<void> {
      const query = parseQuery(queueExportQuery, ctx.query);
      const sheet = await appOf(strapi).desk.queueSheet(query, await callerOf(ctx));
      ctx.attachment('ho-so.xlsx');
      ctx.body = sheet;
    },

    async facets(ctx: Context): Promise<void> {
      ctx.body = { data: await appOf(strapi).desk.queueFacets(await callerOf(ctx)) };
    },

    async units(ctx: Context): Promise<void> {
      ctx.body = { data: await appOf(strapi).desk.units(parseQuery(unitQuery, ctx.query)) };
    },
  };
};
