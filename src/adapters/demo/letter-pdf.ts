import PDFDocument from 'pdfkit';
import { capitals, placeAndDate, printedNumber } from '../../domain/documents/writing-rules';
import type { LocalDate } from '../../domain/shared/local-date';
import { brokenBeforeTerritory, capacityOf, closed, copiesOf } from './letter-phrases';

/** What an official letter of the demo says. A body of its own, such as a committee, has no parent. */
export interface Letter {
  readonly agencyName: string;
  readonly parentName: string | null;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly place: string;
  readonly subject: string;
  readonly recipientName: string;
  readonly bodyParagraphs: readonly string[];
  readonly signatoryTitle: string;
  readonly signatory: string;
}

type Paper = PDFKit.PDFDocument;

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Style extends PDFKit.Mixins.TextOptions {
  readonly font: keyof typeof FONTS;
  readonly size: number;
}

/** The condensed cut is as wide as Times, which the decree asks for, and has Vietnamese. */
const FONTS = {
  regular: 'DejaVuSerifCondensed',
  bold: 'DejaVuSerifCondensed-Bold',
  italic: 'DejaVuSerifCondensed-Italic',
  boldItalic: 'DejaVuSerifCondensed-BoldItalic',
};

const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 20 * MM };
const PAGE: Column = { x: MARGINS.left, width: 160 * MM };
const LEFT: Column = { x: PAGE.x - 6, width: 184 };
const RIGHT: Column = { x: PAGE.x + PAGE.width - 266, width: 266 };
const ROOM_TO_SIGN = 56;
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const NOTICE = 'Văn bản minh họa của bản trình diễn, không có giá trị pháp lý.';

/** The decree asks for 13 to 14 points; smaller ones keep a long letter of the demo on its page. */
const BODY_SIZES = [13, 12.5, 12, 11.5, 11, 10.5, 10];

/**
 * An official letter (công văn) on one A4 page in the form of Decree 30/2020, Appendix I, model 1.5,
 * without signature and seal and marked as an example. Equal letters are equal byte by byte.
 * Throws a RangeError when the text does not fit on the page.
 */
export async function letterPdf(letter: Letter): Promise<Buffer> {
  for (const size of BODY_SIZES) {
    const { pdf, pages } = await print(letter, size);
    if (pages === 1) return pdf;
  }
  throw new RangeError(`Letter ${letter.number} does not fit on one page`);
}

async function print(letter: Letter, size: number): Promise<{ pdf: Buffer; pages: number }> {
  const paper = newPaper(letter);
  const parts: Buffer[] = [];
  let pages = 1;
  paper.on('data', (part: Buffer) => parts.push(part));
  paper.on('pageAdded', () => (pages += 1));
  const ended = new Promise((resolve) => paper.on('end', resolve));
  writeHead(paper, letter);
  writeBody(paper, letter, size);
  writeFoot(paper, letter);
  writeNotice(paper);
  paper.end();
  await ended;
  return { pdf: Buffer.concat(parts), pages };
}

function newPaper({ subject, agencyName, issuedOn }: Letter): Paper {
  const CreationDate = new Date(`${issuedOn}T01:00:00Z`);
  const info = { Title: `V/v ${subject}`, Author: agencyName, Subject: NOTICE, CreationDate };
  const paper = new PDFDocument({ size: 'A4', margins: MARGINS, lang: 'vi-VN', info });
  for (const [name, file] of Object.entries(FONTS))
    paper.registerFont(name, require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`));
  return paper;
}

/** Writes at the height where the paper stands and leaves it below the text. */
function write(paper: Paper, text: string, style: Style & Column): void {
  const { font, size, x, ...options } = style;
  paper.font(font).fontSize(size).text(text, x, paper.y, options);
}

function centred(paper: Paper, text: string, style: Style & Column): void {
  for (const line of text.split('\n'))
    write(paper, line, { align: 'center', lineGap: 1, ...style });
}

/** A centred text on one line if it fits there, and otherwise with the breaks that `broken` has. */
function fitted(paper: Paper, [text, broken]: [string, string], style: Style & Column): void {
  const fits = paper.font(style.font).fontSize(style.size).widthOfString(text) <= style.width;
  centred(paper, fits ? text : broken, style);
}

/** The two columns of head and foot: both begin at one height, the text goes on below the longer. */
function sideBySide(paper: Paper, left: () => void, right: () => void): void {
  const top = paper.y;
  left();
  const leftEnd = paper.y;
  paper.y = top;
  right();
  paper.y = Math.max(paper.y, leftEnd);
}

function writeHead(paper: Paper, letter: Letter): void {
  sideBySide(
    paper,
    () => writeIssuer(paper, letter),
    () => {
      centred(paper, NATION, { ...RIGHT, font: 'bold', size: 12 });
      centred(paper, MOTTO, { ...RIGHT, font: 'bold', size: 13 });
      rule(paper, RIGHT, paper.widthOfString(MOTTO));
    },
  );
  paper.y += 6;
  const dated = placeAndDate(letter.place, letter.issuedOn);
  sideBySide(
    paper,
    () => {
      centred(paper, printedNumber(letter.number), { ...LEFT, font: 'regular', size: 13 });
      paper.y += 6;
      centred(paper, `V/v ${letter.subject}`, { ...LEFT, font: 'regular', size: 12 });
    },
    () => centred(paper, dated, { ...RIGHT, font: 'italic', size: 13 }),
  );
  paper.y += 18;
}

function writeIssuer(paper: Paper, { parentName, agencyName }: Letter): void {
  const nameIn = (name: string, font: Style['font']) => {
    const lines: [string, string] = [capitals(name), capitals(brokenBeforeTerritory(name))];
    fitted(paper, lines, { ...LEFT, font, size: 12 });
  };
  if (parentName) nameIn(parentName, 'regular');
  nameIn(agencyName, 'bold');
  rule(paper, LEFT, 72);
}

function rule(paper: Paper, { x, width }: Column, length: number): void {
  const start = x + (width - length) / 2;
  const y = paper.y + 3;
  paper.moveTo(start, y);
  paper.lineTo(start + length, y);
  paper.lineWidth(0.75).stroke();
  paper.y += 6;
}

function writeBody(paper: Paper, letter: Letter, size: number): void {
  const addressee = `Kính gửi: ${letter.recipientName}`;
  const lines: [string, string] = [addressee, addressee.replaceAll(', ', ',\n')];
  fitted(paper, lines, { ...PAGE, font: 'regular', size: 13 });
  paper.y += 10;
  const style = { font: 'regular', size, align: 'justify', indent: 36, lineGap: 2 } as const;
  for (const paragraph of closed(letter.bodyParagraphs)) {
    write(paper, paragraph, { ...PAGE, ...style });
    paper.y += 6;
  }
}

function writeFoot(paper: Paper, letter: Letter): void {
  const { agencyName, number, signatory, signatoryTitle } = letter;
  paper.y += 10;
  sideBySide(
    paper,
    () => {
      write(paper, 'Nơi nhận:', { ...PAGE, width: LEFT.width, font: 'boldItalic', size: 12 });
      const copies = copiesOf(number).join('\n');
      write(paper, copies, { ...PAGE, width: LEFT.width, font: 'regular', size: 11 });
    },
    () => {
      const capacity = capacityOf(agencyName, signatoryTitle).join('\n');
      centred(paper, capacity, { ...RIGHT, font: 'bold', size: 13 });
      paper.y += ROOM_TO_SIGN;
      centred(paper, signatory, { ...RIGHT, font: 'bold', size: 13 });
    },
  );
}

/** Stands in the lower margin, where the paper would otherwise turn to a new page. */
function writeNotice(paper: Paper): void {
  paper.page.margins.bottom = 0;
  paper.y = paper.page.height - 12 * MM;
  paper.fillColor('#666666');
  centred(paper, NOTICE, { ...PAGE, font: 'italic', size: 8 });
}
