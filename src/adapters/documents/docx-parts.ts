import type * as Library from 'docx';
import type { IRunOptions, Paragraph, Table, TableCell } from 'docx';
import type { Part, Run, Table as TablePart } from '../../domain/documents/official-document';
import { COLUMNS, FIRST_LINE, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './docx-measures';

/** The library, which is large and loaded with the first document that is asked for. */
export type Docx = typeof Library;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** A line in the middle of its column. */
export function centred(docx: Docx, text: string, look: Look): Paragraph {
  const { before = 0, after = 0, keepNext = false, ...run } = look;
  return new docx.Paragraph({
    alignment: 'center',
    keepNext,
    spacing: { before, after },
    children: [new docx.TextRun({ text, ...run })],
  });
}

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** Head and foot: two columns side by side in a table without borders. */
export function twoColumns(
  docx: Docx,
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new docx.TableCell({
      children: [...children],
      width: { size: width, type: 'dxa' },
      margins: { left: 0, right: 0 },
      borders: NO_BORDERS,
    });
  return new docx.Table({
    layout: 'fixed',
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: [COLUMNS.left, COLUMNS.right],
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: rows.map(
      ([left, right]) =>
        new docx.TableRow({
          cantSplit: true,
          children: [cell(left, COLUMNS.left), cell(right, COLUMNS.right)],
        }),
    ),
  });
}

/** A part of the text; the last one stays on the page of the signature. */
export function partOf(docx: Docx, part: Part, isLast = false): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'paragraph':
      return [justified(docx, part.runs, isLast)];
    case 'table':
      return [tableOf(docx, part), gap(docx)];
    case 'box':
      return [gap(docx), boxOf(docx, part.title)];
    default:
      return part satisfies never;
  }
}

function justified(docx: Docx, runs: readonly Run[], isLast: boolean): Paragraph {
  const isTitle = runs.every((run) => run.bold);
  return new docx.Paragraph({
    alignment: 'both',
    keepNext: isTitle || isLast,
    keepLines: isLast,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: PARAGRAPH_GAP / 2, after: PARAGRAPH_GAP / 2, line: 264, lineRule: 'auto' },
    children: runs.map((run) => runOf(docx, run)),
  });
}

function runOf(docx: Docx, { text, ...style }: Run) {
  const { bold: isBold = false, italic: isItalic = false } = style;
  const look: IRunOptions = { text, size: SIZE.text, bold: isBold, italics: isItalic };
  return new docx.TextRun(look);
}

function gap(docx: Docx): Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });
}

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function tableOf(docx: Docx, { widths, header, rows }: TablePart): Table {
  const shares = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / shares) * TEXT_WIDTH));
  const row = (texts: readonly string[], isHeader: boolean) =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: texts.map((text, at) =>
        cellOf(docx, text, {
          width: columns[at] ?? 0,
          bold: isHeader || (header === null && at === 0),
          middle: isHeader || (header !== null && (widths[at] ?? 0) <= 20),
        }),
      ),
    });
  return new docx.Table({
    layout: 'fixed',
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: columns,
    rows: [...(header === null ? [] : [row(header, true)]), ...rows.map((one) => row(one, false))],
  });
}

interface CellLook {
  readonly width: number;
  readonly bold: boolean;
  readonly middle: boolean;
}

function cellOf(docx: Docx, text: string, look: CellLook): TableCell {
  const run: IRunOptions = { text, size: SIZE.table, bold: look.bold };
  return new docx.TableCell({
    width: { size: look.width, type: 'dxa' },
    borders: LINES,
    verticalAlign: 'center',
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new docx.Paragraph({
        alignment: look.middle ? 'center' : 'left',
        children: [new docx.TextRun(run)],
      }),
    ],
  });
}

const ROOM_TO_WRITE = 1600;

function boxOf(docx: Docx, title: string): Table {
  const heading = centred(docx, title, { size: SIZE.table, bold: true, before: 80, after: 80 });
  const cell = new docx.TableCell({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    borders: LINES,
    children: [heading],
  });
  return new docx.Table({
    layout: 'fixed',
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: [TEXT_WIDTH],
    rows: [
      new docx.TableRow({
        cantSplit: true,
        height: { value: ROOM_TO_WRITE, rule: 'atLeast' },
        children: [cell],
      }),
    ],
  });
}
