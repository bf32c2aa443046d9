import type { z } from 'zod';
import type { Action } from '../domain/submission/lifecycle';
import { ACTION_PAYLOADS, type ActionPayload } from './desk-actions';
import { RefusedError } from './errors';

/**
 * Parses the request body of an action. Throws `expected_version_required` when the version is not
 * given, else `invalid_request` with every issue and its path.
 */
export function parseAction<A extends Action>(action: A, body: unknown): ActionPayload<A> {
  const parsed = ACTION_PAYLOADS[action].safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  const lacksVersion = issues.some(({ path }) => path === 'expectedVersion') && !hasVersion(body);
  throw new RefusedError(400, lacksVersion ? 'expected_version_required' : 'invalid_request', {
    issues,
  });
}

/** Path and words of every issue, without the offending values: they may be personal. */
export function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

function hasVersion(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'expectedVersion' in body;
}
