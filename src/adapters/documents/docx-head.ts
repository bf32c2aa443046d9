import type { Paragraph, Table } from 'docx';
import type { OfficialDocument } from '../../domain/documents/official-document';
import { PHRASES } from '../../domain/documents/phrases';
import { COLUMNS, SIZE, widthOfBold } from './docx-measures';
import type { Docx } from './docx-parts';
import { centred, twoColumns } from './docx-parts';

/** The motto's line is as long as the motto (Decree 30/2020, Annex I, part I, section II.1). */
const MOTTO_LINE = widthOfBold(PHRASES.motto, SIZE.motto);

/** The issuer's line is a third to a half as long as the text above it (section II.2). */
const ISSUER_SHARE = 0.4;

/** The head: two columns without borders, each with its drawn line. */
export function headOf(docx: Docx, { head }: OfficialDocument): Table {
  const { number, about, placeAndDate } = head;
  const left = [
    ...(number === null ? [] : [centred(docx, number, { size: SIZE.number, before: 60 })]),
    ...(about === null ? [] : [centred(docx, about, { size: SIZE.about, before: 120 })]),
    ...(number === null && about === null ? [new docx.Paragraph({})] : []),
  ];
  const dated = centred(docx, placeAndDate, { size: SIZE.date, italics: true, before: 60 });
  return twoColumns(docx, [
    [issuer(docx, head), nation(docx)],
    [left, [dated]],
  ]);
}

function issuer(docx: Docx, { parent, issuer: name }: OfficialDocument['head']): Paragraph[] {
  const longest = Math.min(widthOfBold(name, SIZE.issuer), COLUMNS.left);
  return [
    ...(parent === '' ? [] : [centred(docx, parent, { size: SIZE.issuer })]),
    centred(docx, name, { size: SIZE.issuer, bold: true }),
    rule(docx, longest * ISSUER_SHARE, COLUMNS.left),
  ];
}

function nation(docx: Docx): Paragraph[] {
  return [
    centred(docx, PHRASES.nation, { size: SIZE.nation, bold: true }),
    centred(docx, PHRASES.motto, { size: SIZE.motto, bold: true }),
    rule(docx, MOTTO_LINE, COLUMNS.right),
  ];
}

/** A drawn line: the upper border of an empty paragraph, which the Annex wants instead of underlining. */
function rule(docx: Docx, length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new docx.Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 20, after: 0, line: 40, lineRule: 'exact' },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
  });
}
