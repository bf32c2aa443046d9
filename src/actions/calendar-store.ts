import type { DayChange } from '../domain/calendar/calendar-change';
import type { ClockPolicy } from '../domain/calendar/clock-policy';
import type { ClosedPause } from '../domain/calendar/pauses';
import type { WorkingDayException } from '../domain/calendar/working-day-exception';
import type { Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import type { SubmissionState } from '../domain/submission/lifecycle';

/** A dossier whose clock runs, with all that its due date is computed from. */
export interface OpenDeadline {
  readonly documentId: string;
  readonly title: string | null;
  readonly receiptNumber: string | null;
  readonly office: string | null;
  readonly state: SubmissionState;
  readonly round: number;
  readonly startedAt: Instant;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly clock: ClockPolicy;
  readonly extendedBy: number;
  readonly pauses: readonly ClosedPause[];
}

/** A due date that another one takes the place of. */
export interface MovedDue {
  readonly documentId: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** The calendar as it is stored, and the due dates that hang on it. */
export interface CalendarStore {
  /** The rows as the open transaction sees them. */
  rows(): Promise<readonly WorkingDayException[]>;
  apply(changes: readonly DayChange[]): Promise<void>;
  /** Dossiers whose clock runs; inside a transaction they are held to its end. */
  openDeadlines(): Promise<readonly OpenDeadline[]>;
  moveDue(moved: MovedDue): Promise<void>;
}
