import type { Context } from 'koa';
import type { z } from 'zod';
import type { PanelAccount } from '../../../../app';
import { RefusedError } from '../../../../contracts/errors';
import { issuesOf } from '../../../../contracts/parse-action';

/** The account of the panel that a request comes from. */
export function accountOf(ctx: Context): PanelAccount {
  return ctx.state.user as PanelAccount;
}

/** Parses a request body; throws 400 with every issue and its path. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new RefusedError(400, 'invalid_request', { issues: issuesOf(parsed.error) });
}
