/** Why a post is taken off, for good or for the time being. */
export const WITHDRAWAL_REASONS = [
  'factual-error',
  'outdated',
  'event-cancelled',
  'unlawful-content',
  'personal-data',
  'wrong-audience',
  'security',
  'other',
] as const;

/** The stable code of such a reason. */
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** On whose wish a post was withdrawn. */
export const WITHDRAWAL_GROUNDS = ['own-decision', 'agency-request', 'ministry-order'] as const;

/** One of the grounds. */
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

/** Tells whether a text is a reason for taking a post off. */
export function isWithdrawalReason(code: string): code is WithdrawalReason {
  return WITHDRAWAL_REASONS.some((known) => known === code);
}
