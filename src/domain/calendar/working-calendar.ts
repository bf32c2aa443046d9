import { addDays, dayOfWeek, yearOf, type LocalDate } from '../shared/local-date';
import type { WorkingDayException, WorkingDayExceptionKind } from './working-day-exception';

/** The calendar of state bodies: the five-day week and every day known to depart from it. */
export interface WorkingCalendar {
  readonly exceptions: ReadonlyMap<LocalDate, WorkingDayException>;
  /** Years that have rows. Of any other year nothing is known but its weekends. */
  readonly years: ReadonlySet<number>;
}

/** Why a day is worked or not. */
export type DayReason =
  'working' | 'swapped-working' | 'weekend' | Exclude<WorkingDayExceptionKind, 'swap-work'>;

/** What a calendar says about one day; `exception` is its row, null when the weekday decides. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly reason: DayReason;
  readonly exception: WorkingDayException | null;
}

const SUNDAY = 0;
const SATURDAY = 6;

/** Indexes the rows by day. Throws RangeError when two rows name one day: neither can be trusted. */
export function createCalendar(rows: readonly WorkingDayException[]): WorkingCalendar {
  const exceptions = new Map<LocalDate, WorkingDayException>();
  for (const row of rows) {
    if (exceptions.has(row.date)) throw new RangeError(`Two calendar rows for ${row.date}`);
    exceptions.set(row.date, row);
  }
  return { exceptions, years: new Set(rows.map((row) => yearOf(row.date))) };
}

function reasonOf(date: LocalDate, exception: WorkingDayException | null): DayReason {
  if (exception) return exception.kind === 'swap-work' ? 'swapped-working' : exception.kind;
  const weekday = dayOfWeek(date);
  return weekday === SATURDAY || weekday === SUNDAY ? 'weekend' : 'working';
}

/** Looks a day up: its row decides, and without one its weekday (Decision 188/1999/QĐ-TTg). */
export function dayInCalendar(calendar: WorkingCalendar, date: LocalDate): CalendarDay {
  const exception = calendar.exceptions.get(date) ?? null;
  const reason = reasonOf(date, exception);
  return { date, working: reason === 'working' || reason === 'swapped-working', reason, exception };
}

/** The first working day after `date`, never `date` itself. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, 1);
}

/**
 * The `count`th working day after `date`, or before it when negative; `date` itself is not counted
 * (Civil Code 2015 art. 147) and 0 gives it back, worked or not. Throws RangeError for a fraction.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: LocalDate,
  count: number,
): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (dayInCalendar(calendar, day).working) left -= 1;
  }
  return day;
}

/** Working days after `after`, up to and including `upTo`; negative when `upTo` comes first. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  after: LocalDate,
  upTo: LocalDate,
): number {
  const forward = after <= upTo;
  const last = forward ? upTo : after;
  let count = 0;
  for (let day = addDays(forward ? after : upTo, 1); day <= last; day = addDays(day, 1)) {
    if (dayInCalendar(calendar, day).working) count += 1;
  }
  return forward || count === 0 ? count : -count;
}
