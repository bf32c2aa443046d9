import type { Instant } from '../shared/instant';
import { addDays, type LocalDate } from '../shared/local-date';
import { startOfDay } from '../shared/zone';
import { addWorkingDays, type WorkingCalendar } from './working-calendar';

/**
 * How long an agency has to answer a request for changes. The letter sets no time; without one a
 * dossier could stay open for ever, so these are policy values, in working days.
 */
export interface AnswerPolicy {
  /** From the notice to the day by which the agency is to answer. */
  readonly days: number;
  /** How long before that day the agency is reminded of it. */
  readonly reminderDays: number;
  /** How long after that day the dossier still waits before it lapses. */
  readonly graceDays: number;
}

/** The times that hold until policy data says otherwise. */
export const DEFAULT_ANSWER_POLICY: AnswerPolicy = { days: 10, reminderDays: 2, graceDays: 5 };

/** Where and by which rules an answer is waited for. */
export interface AnswerContext {
  readonly calendar: WorkingCalendar;
  readonly zone: string;
  readonly policy: AnswerPolicy;
}

/** The day by which a request for changes of this day is to be answered. */
export function respondByOf(
  noticedOn: LocalDate,
  { calendar, policy }: Pick<AnswerContext, 'calendar' | 'policy'>,
): LocalDate {
  return addWorkingDays(calendar, noticedOn, policy.days);
}

/** From when the agency is to be reminded. */
export function reminderDueAt(respondBy: LocalDate, context: AnswerContext): Instant {
  const { calendar, zone, policy } = context;
  return startOfDay(addWorkingDays(calendar, respondBy, -policy.reminderDays), zone);
}

/** From when the dossier may lapse: the last day of grace has ended. */
export function lapseDueAt(respondBy: LocalDate, context: AnswerContext): Instant {
  const { calendar, zone, policy } = context;
  return startOfDay(addDays(addWorkingDays(calendar, respondBy, policy.graceDays), 1), zone);
}
