import { dayOfWeek, parseLocalDate, type LocalDate } from '../shared/local-date';
import { refusal, type Refusal } from '../shared/refusal';
import {
  CONFIRMATION_STATUSES,
  WORKING_DAY_EXCEPTION_KINDS,
  type WorkingDayException,
} from './working-day-exception';

/** A row of the calendar as somebody wrote it; nothing of it is believed yet. */
export type WrittenDay = Readonly<Record<keyof WorkingDayException, unknown>>;

/** What a change does to one day: `after` is null where its row is taken away. */
export interface DayChange {
  readonly date: LocalDate;
  readonly before: WorkingDayException | null;
  readonly after: WorkingDayException | null;
}

const NAME_LENGTH = 120;
const BASIS_LENGTH = 300;

/**
 * Everything that is wrong with a row. A worked Saturday or Sunday is the only thing that a weekend
 * day can be swapped to, and days off in lieu or by a swap are days of the week (Labour Code 2019
 * art. 111(3)); a holiday falls where it falls.
 */
export function refusalsOfDay(written: WrittenDay): Refusal[] {
  const date = typeof written.date === 'string' ? parseLocalDate(written.date) : null;
  const about = { date: typeof written.date === 'string' ? written.date.slice(0, 20) : '' };
  return [
    ...(date === null ? [refusal('calendar_date_invalid', { field: 'date', params: about })] : []),
    ...refusalsOfKind(written.kind, date, about),
    ...refusalsOfText(written, about),
    ...(isOneOf(CONFIRMATION_STATUSES, written.status)
      ? []
      : [refusal('calendar_confirmation_unknown', { field: 'confirmation', params: about })]),
  ];
}

/** A row that nothing is wrong with, in the form of the calendar. */
export function dayOf(written: WrittenDay): WorkingDayException {
  const { date, kind, name, legalBasis, status } = written as WorkingDayException;
  return { date, kind, name: name.trim(), legalBasis: legalBasis.trim(), status };
}

function refusalsOfKind(
  kind: unknown,
  date: LocalDate | null,
  params: { readonly date: string },
): Refusal[] {
  const field = 'kind';
  if (!isOneOf(WORKING_DAY_EXCEPTION_KINDS, kind)) {
    return [refusal('calendar_kind_unknown', { field, params })];
  }
  if (date === null || kind === 'holiday') return [];
  const weekend = [0, 6].includes(dayOfWeek(date));
  const fits = weekend === (kind === 'swap-work');
  return fits ? [] : [refusal('calendar_kind_weekday', { field, params: { ...params, kind } })];
}

function refusalsOfText({ name, legalBasis }: WrittenDay, params: { date: string }): Refusal[] {
  return [
    ...(isText(name, NAME_LENGTH)
      ? []
      : [refusal('calendar_name_missing', { field: 'name', params })]),
    ...(isText(legalBasis, BASIS_LENGTH)
      ? []
      : [refusal('calendar_basis_missing', { field: 'legalBasis', params })]),
  ];
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.trim().length <= longest;
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value);
}

/** What a list of days, and of days to take away, changes in a calendar; what stays is left out. */
export function changesTo(
  rows: readonly WorkingDayException[],
  set: readonly WorkingDayException[],
  remove: readonly LocalDate[] = [],
): DayChange[] {
  const known = new Map(rows.map((row) => [row.date, row]));
  const wanted = [
    ...set.map((after) => ({ date: after.date, after })),
    ...remove.map((date) => ({ date, after: null })),
  ];
  return wanted
    .map(({ date, after }) => ({ date, before: known.get(date) ?? null, after }))
    .filter(({ before, after }) => !isSameDay(before, after))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The rows after the changes. */
export function rowsAfter(
  rows: readonly WorkingDayException[],
  changes: readonly DayChange[],
): WorkingDayException[] {
  const touched = new Set(changes.map(({ date }) => date));
  const added = changes.flatMap(({ after }) => (after ? [after] : []));
  return [...rows.filter(({ date }) => !touched.has(date)), ...added];
}

function isSameDay(one: WorkingDayException | null, other: WorkingDayException | null): boolean {
  if (one === null || other === null) return one === other;
  return (['kind', 'name', 'legalBasis', 'status'] as const).every(
    (part) => one[part] === other[part],
  );
}
