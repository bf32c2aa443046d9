import type { JobName } from '../domain/notification/job-names';

/** One piece of background work as the panel shows it. */
export interface JobView {
  readonly name: JobName;
  readonly everyMinutes: number;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Null before an instance has looked at it for the first time. */
  readonly nextRunAt: string | null;
  readonly isRunning: boolean;
  /** No instance has looked at it for longer than it may wait. */
  readonly isUnarmed: boolean;
  readonly outcome: 'done' | 'failed' | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly error: string | null;
  readonly result: Readonly<Record<string, number>> | null;
  /** How much is due and not done. */
  readonly backlog: number;
}

/** A mail that did not go out yet although it was tried. */
export interface MailProblemView {
  readonly id: number;
  readonly subject: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly attempts: number;
  readonly error: string | null;
  readonly nextAttemptAt: string;
}

/** Where the outgoing mail stands. */
export interface MailView {
  readonly waiting: number;
  readonly failed: number;
  readonly sentLastDay: number;
  readonly oldestWaitingAt: string | null;
  readonly problems: readonly MailProblemView[];
}

/** The answer of `GET /editorial-desk/jobs`. */
export interface JobsView {
  readonly jobs: readonly JobView[];
  readonly mail: MailView;
  /** `overdue`: things due and not done; `unarmed`: jobs that nobody runs. Both should be 0. */
  readonly gauges: { readonly overdue: number; readonly unarmed: number };
  /** Whether the caller may have failed mails sent again. */
  readonly mayRetry: boolean;
}
