import { z } from 'zod';
import type { PostAction } from '../domain/post/post-lifecycle';
import { RefusedError } from './errors';
import { issuesOf } from './parse-action';

const text = z.string().max(4000);
const code = z.string().max(60);
const moment = z.union([z.literal('now'), z.iso.datetime({ offset: true })]);

const base = { expectedVersion: z.int().min(1), reason: text.default('') };
const withReason = z.strictObject(base);
const withReasonCode = z.strictObject({ ...base, reasonCode: code.optional() });

const SCHEMAS = {
  suspend: withReasonCode,
  'confirm-suspension': withReason,
  resume: withReason,
  shorten: z.strictObject({
    ...base,
    visibleUntil: moment.optional(),
    interactionUntil: moment.optional(),
  }),
  'request-withdrawal': withReasonCode,
  'decline-withdrawal': withReason,
  withdraw: z.strictObject({
    ...base,
    reasonCode: code.optional(),
    /** The ministry's order, where the post is withdrawn on that. */
    order: z
      .strictObject({ number: z.string().trim().min(1).max(60), issuedOn: z.iso.date() })
      .optional(),
  }),
} as const satisfies Record<PostAction, z.ZodType>;

/** The parsed request body of one action on a post. */
export type PostActionPayload<A extends PostAction> = z.output<(typeof SCHEMAS)[A]>;

const PAYLOADS: { readonly [A in PostAction]: z.ZodType<PostActionPayload<A>> } = SCHEMAS;

/**
 * Parses the request body of an action on a post. Throws `expected_version_required` when the
 * version is not given, else `invalid_request` with every issue and its path.
 */
export function parsePostAction<A extends PostAction>(
  action: A,
  body: unknown,
): PostActionPayload<A> {
  const parsed = PAYLOADS[action].safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const given = typeof body === 'object' && body !== null && 'expectedVersion' in body;
  throw new RefusedError(400, given ? 'invalid_request' : 'expected_version_required', {
    issues: issuesOf(parsed.error),
  });
}
