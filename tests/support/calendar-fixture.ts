import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { createCalendar, type WorkingCalendar } from '../../src/domain/calendar/working-calendar';
import {
  CONFIRMATION_STATUSES,
  WORKING_DAY_EXCEPTION_KINDS,
  type WorkingDayException,
} from '../../src/domain/calendar/working-day-exception';
import { parseInstant, type Instant } from '../../src/domain/shared/instant';
import { parseLocalDate, type LocalDate } from '../../src/domain/shared/local-date';

/** The zone of every office in Vietnam. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

export const CALENDAR_CSV = path.join(__dirname, '../../database/seeds/working-day-exceptions.csv');

/** A day written in a test; a slip of the keyboard fails at once. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`Not a day: ${text}`);
  return date;
}

/** An instant written in a test, with its offset. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`Not an instant: ${text}`);
  return instant;
}

function oneOf<T extends string>(allowed: readonly T[], text: string | undefined): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new Error(`Not one of ${allowed.join(', ')}: ${text}`);
  return found;
}

function toException([date, kind, name, legalBasis, status]: string[]): WorkingDayException {
  return {
    date: day(date ?? ''),
    kind: oneOf(WORKING_DAY_EXCEPTION_KINDS, kind),
    name: name ?? '',
    legalBasis: legalBasis ?? '',
    status: oneOf(CONFIRMATION_STATUSES, status),
  };
}

/** The rows of the calendar that the project ships, 2024 to 2027. */
export function seededExceptions(): WorkingDayException[] {
  return parse(readFileSync(CALENDAR_CSV, 'utf8'), { from: 2 }).map(toException);
}

/** The calendar that the project ships. */
export function seededCalendar(): WorkingCalendar {
  return createCalendar(seededExceptions());
}
