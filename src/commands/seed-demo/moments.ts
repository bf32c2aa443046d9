import {
  addWorkingDays,
  dayInCalendar,
  type WorkingCalendar,
} from '../../domain/calendar/working-calendar';
import type { Instant } from '../../domain/shared/instant';
import { addDays, type LocalDate } from '../../domain/shared/local-date';
import { instantAt, localDateOf } from '../../domain/shared/zone';

/** The day the demo is made for; every date of its history hangs on it. */
export interface DemoDay {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/** Makes the demo's day of a moment. */
export function demoDayOf(now: Instant, calendar: WorkingCalendar, zone: string): DemoDay {
  return { now, calendar, zone, today: localDateOf(now, zone) };
}

const WORKING_DAYS = /^([+-]?\d+)wd$/;
const CALENDAR_DAYS = /^([+-]?\d+)d$/;

/** The date of "-7wd" (working days) or "+20d" (calendar days) as seen from the demo's day. */
export function dateOfMoment(text: string, day: DemoDay): LocalDate {
  const working = WORKING_DAYS.exec(text);
  if (working) return addWorkingDays(day.calendar, lastWorkingDay(day), Number(working[1]));
  const calendar = CALENDAR_DAYS.exec(text);
  if (calendar) return addDays(day.today, Number(calendar[1]));
  throw new Error(`Not a day of the demo: ${text}`);
}

/** The instant of "-7wd 09:12" or "+20d 00:00". */
export function instantOfMoment(text: string, day: DemoDay): Instant {
  const [date = '', time = '00:00'] = text.split(' ');
  return instantAt(dateOfMoment(date, day), time, day.zone);
}

/** On a day off, the history ends with the working day before it. */
function lastWorkingDay({ calendar, today }: DemoDay): LocalDate {
  return dayInCalendar(calendar, today).working ? today : addWorkingDays(calendar, today, -1);
}
