import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf } from '../../../../app';
import { calendarQuery, calendarRequest } from '../../../../contracts/calendar';
import { parseQuery } from '../../../../contracts/parse-query';
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

  async calendar(ctx: Context): Promise<void> {
    const { year } = parseQuery(calendarQuery, ctx.query);
    ctx.body = { data: await appOf(strapi).settings.calendar(year) };
  },

  async previewCalendar(ctx: Context): Promise<void> {
    const request = parseBody(calendarRequest, ctx.request.body);
    ctx.body = { data: await appOf(strapi).settings.previewCalendar(request) };
  },

  async changeCalendar(ctx: Context): Promise<void> {
    const app = appOf(strapi);
    const request = parseBody(calendarRequest, ctx.request.body);
    const caller = await app.callerOf(accountOf(ctx));
    ctx.body = { data: await app.settings.changeCalendar(request, caller) };
  },

  async readiness(ctx: Context): Promise<void> {
    ctx.body = { data: await appOf(strapi).settings.readiness() };
  },
});
