import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { appOf, tokenOf, unavailable } from '../app';

interface Authentication {
  authenticate(ctx: Context, next: Next): Promise<unknown>;
}

/**
 * Lets every valid credential pass, and none at all: a wrong one is answered 401. Strapi would ask
 * each for the route's own permission; the feed decides by itself who reads and what that takes.
 * Whom the feed has identified a short while ago is not asked again. While the database is away
 * nobody can be told to be wrong: that is a 503.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    const { feed } = appOf(strapi);
    const token = tokenOf(ctx.get('Authorization') || undefined);
    if (token !== undefined && feed.identity(token)) {
      await next();
      return;
    }
    const { state } = ctx;
    const route = state.route as { config: object };
    state.route = { ...route, config: { ...route.config, auth: {} } };
    const isAway = () => feed.open.store.isUnreachable();
    const isIn = await isAuthenticated(strapi, ctx).catch(async (error: unknown) => {
      throw (await isAway()) ? unavailable() : error;
    });
    if (isIn) await next();
    else if (await isAway()) throw unavailable();
  };

/** False when Strapi has answered that the credential is wrong. */
async function isAuthenticated(strapi: Core.Strapi, ctx: Context): Promise<boolean> {
  const outcome = { isIn: false };
  await strapi.get<Authentication>('auth').authenticate(ctx, () => {
    outcome.isIn = true;
    return Promise.resolve();
  });
  return outcome.isIn;
}
