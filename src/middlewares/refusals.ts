import type { Context, Next } from 'koa';
import { RefusedError } from '../contracts/errors';

/** Writes a refused request in Strapi's error format, with its status and `details.code`. */
export default () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { status, name, message, details } = error;
    ctx.status = status;
    if (typeof details.retryAfter === 'number') ctx.set('Retry-After', String(details.retryAfter));
    ctx.body = { data: null, error: { status, name, message, details } };
  }
};
