import type { CalendarPreview, FaultyDay } from '../contracts/calendar';
import { RefusedError } from '../contracts/errors';
import {
  changesTo,
  dayOf,
  refusalsOfDay,
  rowsAfter,
  type DayChange,
  type WrittenDay,
} from '../domain/calendar/calendar-change';
import { createCalendar } from '../domain/calendar/working-calendar';
import { parseLocalDate } from '../domain/shared/local-date';
import { refusal } from '../domain/shared/refusal';
import type { Caller } from './caller';
import type { Ports } from './ports';
import { effectsOf, settleCalendar } from './settle-calendar';

/** Days to write and days to take away, each with the line it stood on. */
export interface CalendarProposal {
  readonly days: readonly { readonly line: number; readonly written: WrittenDay }[];
  readonly remove: readonly string[];
  readonly reason: string | null;
}

/** What a change would do, before anything of it is saved. */
export async function previewCalendar(
  proposal: CalendarProposal,
  ports: Ports,
): Promise<CalendarPreview> {
  const faults = faultsOf(proposal);
  if (faults.length > 0) return { faults, changes: [], effects: [] };
  const rows = await ports.calendar.rows();
  const changes = changesBy(proposal, rows);
  const calendar = createCalendar(rowsAfter(rows, changes));
  const effects = effectsOf(await ports.calendar.openDeadlines(), calendar, ports.zone);
  return { faults, changes, effects };
}

/**
 * Changes the calendar and all due dates that hang on it, as one transaction: all rows, or none when
 * one of them is wrong.
 */
export async function changeCalendar(
  proposal: CalendarProposal,
  { actor }: Caller,
  ports: Ports,
): Promise<CalendarPreview> {
  const faults = faultsOf(proposal);
  if (faults.length > 0) throw faulty(faults);
  return ports.transaction(async () => {
    const changes = changesBy(proposal, await ports.calendar.rows());
    if (changes.length === 0) throw new RefusedError(400, 'calendar_unchanged');
    await ports.calendar.apply(changes);
    const { reason } = proposal;
    const effects = await settleCalendar({ changes, actor, reason }, ports);
    return { faults, changes, effects };
  });
}

function changesBy(
  { days, remove }: CalendarProposal,
  rows: Parameters<typeof changesTo>[0],
): DayChange[] {
  const gone = remove.flatMap((text) => parseLocalDate(text) ?? []);
  return changesTo(
    rows,
    days.map(({ written }) => dayOf(written)),
    gone,
  );
}

function faultsOf({ days, remove }: CalendarProposal): FaultyDay[] {
  const dates = [...days.map(({ written }) => written.date), ...remove];
  const isRepeated = (date: unknown, place: number) => dates.indexOf(date) < place;
  const written = days.map(({ line, written: one }, place) => ({
    line,
    refusals: [...refusalsOfDay(one), ...(isRepeated(one.date, place) ? [repeated(one.date)] : [])],
  }));
  const removed = remove.map((date, index) => ({
    line: days.length + index + 1,
    refusals: [
      ...(parseLocalDate(date) ? [] : [refusal('calendar_date_invalid', { params: { date } })]),
      ...(isRepeated(date, days.length + index) ? [repeated(date)] : []),
    ],
  }));
  return [...written, ...removed].filter(({ refusals }) => refusals.length > 0);
}

function repeated(date: unknown) {
  return refusal('calendar_day_repeated', { field: 'date', params: { date: String(date) } });
}

function faulty(faults: readonly FaultyDay[]): RefusedError {
  const refusals = faults.flatMap((one) => one.refusals);
  return new RefusedError(400, refusals[0]?.code ?? 'invalid_request', { refusals, faults });
}
