import type { Instant } from '../shared/instant';
import type { LocalDate } from '../shared/local-date';
import { localDateOf } from '../shared/zone';
import { workingDaysBetween, type WorkingCalendar } from './working-calendar';

/** Where a deadline stands; `met` and `missed` are final, `due-soon` is its last working day. */
export type SlaStatus = 'on-track' | 'due-soon' | 'overdue' | 'paused' | 'met' | 'missed';

/** A deadline as it runs: `stoppedAt` is when the proposal or the notice was given, or null. */
export interface RunningDeadline {
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly paused: boolean;
}

/** The moment and place from which a deadline is looked at; `zone` is an IANA name. */
export interface SlaView {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/** A status and the working days it leaves. */
export interface Sla {
  readonly status: SlaStatus;
  /**
   * Working days after today up to and including the due day: 0 on that day, -1 on the first
   * working day late (0 still on the days off before it), null once stopped or while paused.
   */
  readonly remainingWorkingDays: number | null;
}

/**
 * Derives where a deadline stands (CV 6915 2d, step 3). On time is before `dueAt`, the end of the
 * last day (Civil Code 2015 art. 148(6)); due soon is when no working day comes between today and it.
 */
export function slaOf(deadline: RunningDeadline, view: SlaView): Sla {
  const { dueOn, dueAt, stoppedAt, paused } = deadline;
  if (stoppedAt !== null) {
    return { status: stoppedAt < dueAt ? 'met' : 'missed', remainingWorkingDays: null };
  }
  if (paused) return { status: 'paused', remainingWorkingDays: null };
  const today = localDateOf(view.now, view.zone);
  const remainingWorkingDays = workingDaysBetween(view.calendar, today, dueOn);
  if (view.now >= dueAt) return { status: 'overdue', remainingWorkingDays };
  return { status: remainingWorkingDays > 0 ? 'on-track' : 'due-soon', remainingWorkingDays };
}
