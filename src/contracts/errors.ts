import type { Refusal, RefusalCode } from '../domain/shared/refusal';

/** Codes that belong to the request as such, beside the domain's refusals. */
export const REQUEST_ERROR_CODES = [
  'invalid_request',
  'invalid_text',
  'expected_version_required',
  'stale_version',
  'stale_fingerprint',
  'idempotency_key_reused',
  'idempotency_key_invalid',
  'not_found',
  'system_field',
  'read_only_type',
  'audience_rule_locked',
  'calendar_unchanged',
  'calendar_columns_missing',
  'calendar_csv_unreadable',
  'unknown_parameter',
  'repeated_parameter',
  'invalid_parameter',
  'invalid_cursor',
  'attributes_not_trusted',
  'gateway_not_allowed',
  'unit_not_found',
  'unauthorized',
  'forbidden',
  'validation_failed',
  'method_not_allowed',
  'payload_too_large',
  'too_many_requests',
  'feed_unavailable',
  'database_unavailable',
  'internal_error',
] as const;

/** Every stable value of `error.details.code`. */
export type ErrorCode = (typeof REQUEST_ERROR_CODES)[number] | RefusalCode;

/** Refusals that say *this person may not*, as opposed to *not now*. */
const FORBIDDING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'permission_missing',
  'profile_missing',
  'not_your_agency',
  'not_your_office',
  'own_agency',
  'own_work',
  'own_suspension',
  'own_request',
  'not_the_submitter',
  'not_head',
  'system_only',
  'principal_took_part',
  'delegation_not_in_force',
  'break_glass_missing',
  'own_delegation',
]);

/** What an error answer tells beside its code. */
export interface ErrorDetails {
  readonly [key: string]: unknown;
}

/** A refused request: becomes Strapi's error format with `details.code` at the edge. */
export class RefusedError extends Error {
  readonly details: ErrorDetails & { readonly code: ErrorCode };

  constructor(
    readonly status: number,
    code: ErrorCode,
    details: ErrorDetails = {},
  ) {
    super(MESSAGES[status] ?? 'Refused');
    this.name = NAMES[status] ?? 'RefusedError';
    this.details = { code, ...details };
  }
}

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  403: 'This action is closed to you',
  404: 'Not found',
  409: 'The action is not possible in the present state',
  422: 'The request cannot be processed',
  429: 'Too many requests',
  503: 'The service cannot answer at the moment',
};

/** Tells whether a refusal is about the person rather than about the moment. */
export function isForbidding({ code }: Refusal): boolean {
  return FORBIDDING.has(code);
}

/** A closed action: 403 when the person may not, else 409; with every reason at once. */
export function closedAction(refusals: readonly Refusal[]): RefusedError {
  const first = refusals.find(isForbidding) ?? refusals[0];
  const status = refusals.some(isForbidding) ? 403 : 409;
  return new RefusedError(status, first?.code ?? 'forbidden', { refusals });
}

/** A request body that the domain refuses: 400 with every reason at once. */
export function invalidRequest(refusals: readonly Refusal[]): RefusedError {
  return new RefusedError(400, refusals[0]?.code ?? 'invalid_request', { refusals });
}
