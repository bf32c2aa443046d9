import type { LocalDate } from '../shared/local-date';

/**
 * Why a day departs from the five-day week: a public holiday, a day off in lieu of a holiday that
 * fell on a weekend (Labour Code 2019 art. 111(3)), a weekday given free by a swap, and the
 * Saturday worked for it.
 */
export const WORKING_DAY_EXCEPTION_KINDS = ['holiday', 'in-lieu', 'swap-off', 'swap-work'] as const;

/** One of {@link WORKING_DAY_EXCEPTION_KINDS}. */
export type WorkingDayExceptionKind = (typeof WORKING_DAY_EXCEPTION_KINDS)[number];

/** Provisional: expected, but no decision of the competent authority has been found yet. */
export const CONFIRMATION_STATUSES = ['confirmed', 'provisional'] as const;

/** One of {@link CONFIRMATION_STATUSES}. */
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number];

/** One row of the calendar of state bodies: a day that is not what its weekday says. */
export interface WorkingDayException {
  readonly date: LocalDate;
  readonly kind: WorkingDayExceptionKind;
  /** The name shown in an explanation, e.g. of the holiday. */
  readonly name: string;
  /** The law, notice or letter that makes the day what it is. */
  readonly legalBasis: string;
  readonly status: ConfirmationStatus;
}
