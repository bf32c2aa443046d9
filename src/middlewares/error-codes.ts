import type { Context, Next } from 'koa';
import type { ErrorCode } from '../contracts/errors';

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'validation_failed',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  429: 'too_many_requests',
};

interface ErrorBody {
  readonly error?: { details?: Record<string, unknown> };
}

/** Gives the errors that Strapi itself answers a stable `details.code` too. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  const error = errorOf(ctx.body);
  if (ctx.status < 400 || !error || error.details?.code !== undefined) return;
  error.details = { ...error.details, code: CODES[ctx.status] ?? 'internal_error' };
};

function errorOf(body: unknown): ErrorBody['error'] {
  return typeof body === 'object' && body !== null ? (body as ErrorBody).error : undefined;
}
