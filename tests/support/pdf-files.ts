import path from 'node:path';
import PDFDocument from 'pdfkit';

const FONT = path.join(
  path.dirname(require.resolve('dejavu-fonts-ttf/package.json')),
  'ttf/DejaVuSerif.ttf',
);

/** A PDF of one page per list of lines, as a word processor would print it. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return drawn(options, (paper) => {
    for (const lines of pages) {
      paper.addPage({ size: 'A4', margin: 60 }).font(FONT).fontSize(13);
      for (const line of lines) paper.text(line);
    }
  });
}

/** A PDF drawn by hand. */
export function drawn(
  options: PDFKit.PDFDocumentOptions,
  draw: (paper: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const paper = new PDFDocument({ autoFirstPage: false, ...options });
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('error', reject);
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    draw(paper);
    paper.end();
  });
}

/** The font that has Vietnamese. */
export const VIETNAMESE_FONT = FONT;

/**
 * A PDF written object by object, for what no word processor writes. The first object is the
 * catalogue, the second the list of pages.
 */
export function rawPdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}

const PAGES = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R >>'];

/** A one-page PDF whose catalogue says more, with further objects from the fourth on. */
export function pdfWith(catalogue: string, ...more: readonly string[]): Buffer {
  return rawPdf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, ...PAGES, ...more]);
}

/** The smallest PDF with a line of plain letters. */
export function plainPdf(line: string): Buffer {
  const text = `BT /F1 12 Tf 60 760 Td (${line}) Tj ET`;
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}
