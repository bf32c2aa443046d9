import { z } from 'zod';
import type { DayChange } from '../domain/calendar/calendar-change';
import type { RecomputedDue } from '../domain/calendar/recomputed-deadline';
import type { WorkingDayException } from '../domain/calendar/working-day-exception';
import type { Refusal } from '../domain/shared/refusal';
import { wholeNumber } from './parse-query';

const MOST_ROWS = 400;

const writtenDay = z.strictObject({
  date: z.string().max(40),
  kind: z.string().max(40),
  name: z.string().max(400),
  legalBasis: z.string().max(1000),
  status: z.string().max(40).default('confirmed'),
});

/** The body of `POST /editorial-desk/calendar` and of its preview: days, or a CSV of days. */
export const calendarRequest = z.strictObject({
  set: z.array(writtenDay).max(MOST_ROWS).default([]),
  remove: z.array(z.string().max(40)).max(MOST_ROWS).default([]),
  csv: z.string().max(200_000).optional(),
  /** Why the calendar changes; the ledger keeps it. */
  reason: z.string().max(1000).optional(),
});

/** The parsed body. */
export type CalendarRequest = z.output<typeof calendarRequest>;

/** The parameters of `GET /editorial-desk/calendar`. */
export const calendarQuery = z.strictObject({ year: wholeNumber(1900, 2199).optional() });

/** A year of the calendar. */
export interface CalendarView {
  readonly year: number;
  readonly today: string;
  /** Years that have rows, ascending. */
  readonly years: readonly number[];
  /** This year and the next, where they have none. */
  readonly missingYears: readonly number[];
  readonly days: readonly WorkingDayException[];
}

/** A row that cannot be taken, by its line in the CSV or its place in the list, from 1. */
export interface FaultyDay {
  readonly line: number;
  readonly refusals: readonly Refusal[];
}

/** A dossier whose due date the change touches; `to` is never before `from`. */
export interface CalendarEffect extends RecomputedDue {
  readonly documentId: string;
  readonly title: string | null;
  readonly receiptNumber: string | null;
  readonly office: string | null;
}

/** What a change of the calendar would do, or has done. */
export interface CalendarPreview {
  readonly faults: readonly FaultyDay[];
  readonly changes: readonly DayChange[];
  readonly effects: readonly CalendarEffect[];
}
