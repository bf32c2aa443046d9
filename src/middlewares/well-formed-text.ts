import type { Context, Next } from 'koa';
import { RefusedError } from '../contracts/errors';

/** How JSON.stringify writes half of a surrogate pair; whole pairs it leaves as they are. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/;

/**
 * Refuses bodies with text that is no Unicode: it could be neither stored nor signed faithfully. No
 * body is an empty one: controllers of Strapi's read it without looking whether it is there.
 */
export default () => async (ctx: Context, next: Next) => {
  ctx.request.body ??= {};
  const body: unknown = ctx.request.body;
  if (ctx.is('json') && LONE_SURROGATE.test(JSON.stringify(body))) {
    throw new RefusedError(400, 'invalid_text');
  }
  await next();
};
