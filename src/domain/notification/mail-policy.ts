import type { Instant } from '../shared/instant';

const MINUTE = 60_000;

/** When mails leave and how a failed one is tried again. */
export interface MailPolicy {
  /** Minutes in which one person's notifications gather into one mail; urgent ones do not wait. */
  readonly digestMinutes: number;
  /** Minutes to wait after the first, second … failed attempt; the last one repeats. */
  readonly retryMinutes: readonly number[];
  /** Attempts after which a mail that the server refuses for good waits for an administrator. */
  readonly refusedAttempts: number;
}

/** The values taken where nothing else was decided. */
export const DEFAULT_MAIL_POLICY: MailPolicy = {
  digestMinutes: 10,
  retryMinutes: [1, 2, 5, 15, 30, 60],
  refusedAttempts: 5,
};

/** When a notification of this moment leaves at the latest. */
export function leavesAt(
  occurredAt: Instant,
  urgent: boolean,
  { digestMinutes }: MailPolicy,
): Instant {
  return urgent ? occurredAt : occurredAt + digestMinutes * MINUTE;
}

/** When a mail is tried again after its n-th failed attempt. */
export function nextAttempt(attempts: number, now: Instant, { retryMinutes }: MailPolicy): Instant {
  const index = Math.min(Math.max(attempts, 1), retryMinutes.length) - 1;
  return now + (retryMinutes[index] ?? 1) * MINUTE;
}
