import type { Instant } from '../shared/instant';
import { addDays, yearOf, type LocalDate } from '../shared/local-date';
import { instantAt, localDateOf, startOfDay } from '../shared/zone';
import type { ClockPolicy } from './clock-policy';
import { explainDays, type ExplainedDay } from './explained-day';
import { isPaused, type ClosedPause, type PausedDays } from './pauses';
import { dayInCalendar, nextWorkingDay, type WorkingCalendar } from './working-calendar';

/** What a due date is computed from. `startedAt`: letter and soft copy have both arrived. */
export interface DeadlineQuestion {
  readonly startedAt: Instant;
  readonly calendar: WorkingCalendar;
  readonly policy: ClockPolicy;
  /** Working days that were added to the limit; each is on record with its reason. */
  readonly extendedBy?: number;
  /** When the agency had the dossier and the clock stood still; an open one lasts until now. */
  readonly pauses?: readonly ClosedPause[];
  /** A date that was promised; the calendar alone cannot bring it forward. */
  readonly notBefore?: LocalDate;
  /** IANA name of the office's zone. */
  readonly zone: string;
}

/** A due date and all that it rests on. */
export interface Deadline {
  readonly receivedOn: LocalDate;
  /** The last day of the period. */
  readonly dueOn: LocalDate;
  /** Where `dueOn` ends: 00:00 of the next local day. On time means before it. */
  readonly dueAt: Instant;
  /**
   * True when a day from arrival to due date, both included, has a row that is not confirmed or
   * lies in a year without a calendar. Whether the date would move if the row fell is not asked:
   * a clerk can check the first against the calendar, not the second.
   */
  readonly provisional: boolean;
  /** Years in the span of which the calendar has no rows, ascending. */
  readonly missingYears: readonly number[];
  readonly explanation: readonly ExplainedDay[];
}

type Receipt = Omit<DeadlineQuestion, 'startedAt'>;

function dayOfReceipt(arrivedAt: Instant, { calendar, policy, zone }: Receipt): LocalDate {
  const arrivedOn = localDateOf(arrivedAt, zone);
  if (policy.receiptAfterHours === 'calendar-day') return arrivedOn;
  const inHours = arrivedAt <= instantAt(arrivedOn, policy.closingTime, zone);
  if (inHours && dayInCalendar(calendar, arrivedOn).working) return arrivedOn;
  return nextWorkingDay(calendar, arrivedOn);
}

/** The answer of the agency is received like the dossier itself: its day is day zero again. */
function pausedDaysOf(question: DeadlineQuestion): PausedDays[] {
  return (question.pauses ?? []).map(({ from, until }) => ({
    after: localDateOf(from, question.zone),
    upTo: dayOfReceipt(until, question),
  }));
}

function lastDay(question: DeadlineQuestion, receivedOn: LocalDate, paused: PausedDays[]) {
  const { calendar, policy, extendedBy = 0 } = question;
  let day = receivedOn;
  for (let left = policy.limit + extendedBy; left > 0;) {
    day = nextWorkingDay(calendar, day);
    if (!isPaused(day, paused)) left -= 1;
  }
  return day;
}

function yearsWithoutCalendar(calendar: WorkingCalendar, days: readonly ExplainedDay[]): number[] {
  const years = new Set(days.map((day) => yearOf(day.date)));
  return [...years].filter((year) => !calendar.years.has(year));
}

/**
 * The last day to propose or to give notice: the policy's limit (6) of working days from receipt
 * (CV 6915 2d, step 3). The day of receipt is day zero (Civil Code 2015 art. 147(2)-(3)); the last
 * day runs to its end, 24:00 (art. 148(1), (6)). Since only working days count, the last one is
 * never a day off, and the roll-over of art. 148(5) has nothing to do.
 * Throws RangeError for a limit that is not a whole number of at least 1.
 */
export function computeDeadline(question: DeadlineQuestion): Deadline {
  const { startedAt, calendar, policy, zone, notBefore } = question;
  if (!Number.isInteger(policy.limit) || policy.limit < 1) {
    throw new RangeError(`Not a limit in working days: ${policy.limit}`);
  }
  const arrivedOn = localDateOf(startedAt, zone);
  const receivedOn = dayOfReceipt(startedAt, question);
  const paused = pausedDaysOf(question);
  const endsOn = lastDay(question, receivedOn, paused);
  const dueOn = notBefore !== undefined && notBefore > endsOn ? notBefore : endsOn;
  const span = { arrivedOn, receivedOn, endsOn, dueOn, limit: policy.limit, paused };
  const explanation = explainDays(calendar, span);
  return {
    receivedOn,
    dueOn,
    dueAt: startOfDay(addDays(dueOn, 1), zone),
    provisional: explanation.some((day) => day.provisional),
    missingYears: yearsWithoutCalendar(calendar, explanation),
    explanation,
  };
}
