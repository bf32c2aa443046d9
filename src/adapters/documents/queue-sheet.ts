import type { SheetData } from 'write-excel-file/node';
import type { QueueRow } from '../../contracts/desk-views';
import words from './queue-sheet.vi.json';

type Value = string | number | null;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly of: (row: QueueRow) => Value;
}

const { columns, states, scopes, slaStatuses, programmes } = words;

/** The columns of the exported queue, in order. */
const COLUMNS: readonly Column[] = [
  { heading: columns.title, width: 60, of: ({ title }) => title },
  { heading: columns.agency, width: 40, of: ({ agency }) => agency?.name ?? null },
  { heading: columns.office, width: 40, of: (row) => row.receivingOffice?.name ?? null },
  { heading: columns.number, width: 20, of: ({ receiptNumber }) => receiptNumber },
  { heading: columns.state, width: 20, of: ({ state }) => states[state] },
  { heading: columns.round, width: 8, of: ({ round }) => round },
  { heading: columns.scope, width: 14, of: ({ scope }) => scope && scopes[scope] },
  { heading: columns.topic, width: 26, of: ({ topic }) => topic?.name ?? null },
  { heading: columns.programme, width: 14, of: (row) => programmeOf(row) },
  { heading: columns.submittedAt, width: 22, of: ({ submittedAt }) => submittedAt },
  { heading: columns.dueOn, width: 14, of: ({ sla }) => sla?.dueOn ?? null },
  { heading: columns.sla, width: 20, of: ({ sla }) => sla && slaStatuses[sla.status] },
  { heading: columns.remaining, width: 18, of: ({ sla }) => sla?.remainingWorkingDays ?? null },
];

function programmeOf({ programme }: QueueRow): string | null {
  const known = Object.entries(programmes).find(([code]) => code === programme);
  return known?.[1] ?? null;
}

/**
 * Rows of the queue as an Excel workbook: one sheet, headings in the first row. Texts are written as
 * texts, so that none of them is taken for a formula.
 */
export async function queueSheet(rows: readonly QueueRow[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const heading = COLUMNS.map((column) => ({
    value: column.heading,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const body = rows.map((row) => COLUMNS.map((column) => cellOf(column.of(row))));
  const sheet: SheetData = [heading, ...body];
  const widths = COLUMNS.map(({ width }) => ({ width }));
  const options = { columns: widths, stickyRowsCount: 1, sheet: words.sheet };
  return writeXlsxFile(sheet, options).toBuffer();
}

function cellOf(value: Value) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
