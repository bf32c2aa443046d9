import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appOf, JOBS_RETRY } from '../../../../app';
import type { JobsView } from '../../../../contracts/job-views';

interface Ability {
  can(action: string): boolean;
}

function mayRetry(ctx: Context): boolean {
  return (ctx.state.userAbility as Ability).can(JOBS_RETRY);
}

async function view(strapi: Core.Strapi, ctx: Context): Promise<{ data: JobsView }> {
  return { data: { ...(await appOf(strapi).work.view()), mayRetry: mayRetry(ctx) } };
}

/** The background work: how it stands, and another try for mails that were given up. */
export const jobs = ({ strapi }: { strapi: Core.Strapi }) => ({
  async view(ctx: Context): Promise<void> {
    ctx.body = await view(strapi, ctx);
  },

  async retryMails(ctx: Context): Promise<void> {
    await appOf(strapi).work.retryFailed();
    ctx.body = await view(strapi, ctx);
  },
});
