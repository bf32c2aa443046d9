import { CsvError, parse } from 'csv-parse/sync';
import type { CalendarRequest } from '../../contracts/calendar';
import { RefusedError } from '../../contracts/errors';
import type { WrittenDay } from '../../domain/calendar/calendar-change';

/** The columns of a calendar's CSV, in any order. */
export const CALENDAR_COLUMNS = ['date', 'kind', 'name', 'legal_basis', 'status'] as const;

type CsvRow = Readonly<Partial<Record<(typeof CALENDAR_COLUMNS)[number], string>>>;

/** The days of a request with the line of each: those of its CSV first, then those of its list. */
export function writtenDays({ csv, set }: CalendarRequest): readonly {
  readonly line: number;
  readonly written: WrittenDay;
}[] {
  const fromCsv = csv === undefined ? [] : readCsv(csv);
  const listed = set.map((written, index) => ({ line: fromCsv.length + index + 1, written }));
  return [...fromCsv, ...listed];
}

function readCsv(csv: string) {
  const rows = parseCsv(csv);
  const [first] = rows;
  const missing = CALENDAR_COLUMNS.filter((column) => first && !(column in first.record));
  if (!first || missing.length > 0) {
    throw new RefusedError(400, 'calendar_columns_missing', { columns: [...missing] });
  }
  return rows.map(({ record, info }) => ({ line: info.lines, written: writtenDay(record) }));
}

function writtenDay({ date, kind, name, legal_basis, status }: CsvRow): WrittenDay {
  return { date, kind, name, legalBasis: legal_basis, status };
}

interface Parsed {
  readonly record: CsvRow;
  readonly info: { readonly lines: number };
}

function parseCsv(csv: string): readonly Parsed[] {
  const options = { columns: true, bom: true, info: true, trim: true, skip_empty_lines: true };
  try {
    const rows: unknown = parse(csv, { ...options, to: 1000 });
    return rows as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefusedError(400, 'calendar_csv_unreadable', { line: Number(error.lines ?? 0) });
  }
}
