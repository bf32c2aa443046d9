/** A day on the calendar, 'YYYY-MM-DD', without time or zone. Sorts as text. Legal days are these. */
export type LocalDate = string & { readonly __localDate: true };

const DAY_MS = 86_400_000;
const SHAPE = /^(19|2[01])\d{2}-\d{2}-\d{2}$/;

function midnightUtc(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromMidnightUtc(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;
}

/**
 * Reads 'YYYY-MM-DD'. Returns null for any other shape, for days the month does not have, and for
 * years outside 1900 to 2199, which in this domain are slips of the keyboard.
 */
export function parseLocalDate(text: string): LocalDate | null {
  if (!SHAPE.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const date = fromMidnightUtc(milliseconds);
  return date === text ? date : null;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromMidnightUtc(midnightUtc(date) + days * DAY_MS);
}

/** The day of the week, 0 = Sunday to 6 = Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(midnightUtc(date)).getUTCDay();
}

/** The calendar year, e.g. 2024. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Days from `start` to `end`; negative when `end` comes first. */
export function daysBetween(start: LocalDate, end: LocalDate): number {
  return (midnightUtc(end) - midnightUtc(start)) / DAY_MS;
}

/**
 * Whole years lived on `day` by somebody born on `birthDate`; negative before the birth.
 * Civil Code 2015 art. 148(4) counts a year to the corresponding day and month. 29 February has
 * none in a common year, and 28 February still comes before it, so such a year is full on 1 March:
 * the reading that never grants an age too early.
 */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return yearOf(day) - yearOf(birthDate) - (hadBirthday ? 0 : 1);
}
