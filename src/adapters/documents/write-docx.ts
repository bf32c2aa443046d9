import type { Paragraph, Table } from 'docx';
import type { OfficialDocument } from '../../domain/documents/official-document';
import { PHRASES } from '../../domain/documents/phrases';
import { headOf } from './docx-head';
import { PAGE, SIZE } from './docx-measures';
import { centred, partOf, twoColumns, type Docx } from './docx-parts';

const FONT = 'Times New Roman';

/** The media type of a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Writes an official document as a Word file in the form of Decree 30/2020, Annex I. */
export async function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const docx = await import('docx');
  const file = new docx.Document({
    title: document.title,
    creator: document.head.issuer,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.text, color: '000000', language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: sizeOfPage(), margin: PAGE } },
        headers: { first: new docx.Header({ children: [] }), default: pageNumber(docx) },
        children: [
          headOf(docx, document),
          ...namedAs(docx, document),
          ...addressed(docx, document),
          ...document.body.flatMap((part, at, { length }) => partOf(docx, part, at === length - 1)),
          ...footOf(docx, document),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

function sizeOfPage() {
  const { width, height } = PAGE;
  return { width, height, orientation: 'portrait' } as const;
}

/** From the second page on, in the middle of the top margin (Annex I, part I, section I.6). */
function pageNumber(docx: Docx) {
  return new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: 'center',
        children: [
          new docx.TextRun({ size: SIZE.pageNumber, children: [docx.PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

function namedAs(docx: Docx, { name }: OfficialDocument): Paragraph[] {
  if (name === null) return [];
  const look = { size: SIZE.name, bold: true, keepNext: true };
  return [
    centred(docx, name.type, { ...look, before: 240 }),
    centred(docx, name.about, { ...look, after: 160 }),
  ];
}

/** One addressee stands on the line itself, several below it, a line each (section II.9). */
function addressed(docx: Docx, { addressees, name }: OfficialDocument): Paragraph[] {
  const [first = '', ...others] = addressees;
  if (addressees.length === 0) return [];
  const before = name === null ? 240 : 0;
  if (others.length === 0) {
    const text = `${PHRASES.addressedTo} ${first}`;
    return [centred(docx, text, { size: SIZE.text, before, after: 160 })];
  }
  const lines = addressees.map((one, at) => `- ${one}${at < others.length ? ';' : '.'}`);
  return [
    centred(docx, PHRASES.addressedTo, { size: SIZE.text, before }),
    ...lines.map((text) => new docx.Paragraph({ text, indent: { left: PAGE.left * 2 } })),
  ];
}

const ROOM_TO_SIGN = 1100;

function footOf(docx: Docx, { copies, signature }: OfficialDocument): (Paragraph | Table)[] {
  const heading = { size: SIZE.copiesTitle, bold: true, italics: true };
  const title = new docx.TextRun({ text: PHRASES.copies, ...heading });
  const left = [
    new docx.Paragraph({ children: [title] }),
    ...copies.map(
      (text) =>
        new docx.Paragraph({
          children: [new docx.TextRun({ text: `- ${text}`, size: SIZE.copies })],
        }),
    ),
  ];
  const look = { size: SIZE.signature, bold: true, keepNext: true };
  const right = [
    ...signature.capacity.map((line) => centred(docx, line, look)),
    centred(docx, signature.name ?? '', { ...look, before: ROOM_TO_SIGN, keepNext: false }),
  ];
  const gap = new docx.Paragraph({ spacing: { line: 160, lineRule: 'exact' }, keepNext: true });
  return [gap, twoColumns(docx, [[left, right]])];
}
