import { strFromU8, unzipSync } from 'fflate';
import { noticeDocument } from '../../../src/domain/documents/notice-document';
import { safeUnzip } from '../../../src/adapters/documents/safe-unzip';
import { writeDocx } from '../../../src/adapters/documents/write-docx';
import { NOTICE } from '../../domain/documents/support';

type Parts = Readonly<Record<string, string>>;

let parts: Parts;
let bytes: Buffer;
beforeAll(async () => {
  bytes = await writeDocx(noticeDocument(NOTICE));
  parts = partsOf(bytes);
});

function partsOf(file: Buffer): Parts {
  const files = Object.entries(unzipSync(file));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}

/** A part of the file by its name. */
function part(name: string): string {
  const content = parts[name];
  if (content === undefined) throw new Error(`No ${name} in ${Object.keys(parts).join(', ')}`);
  return content;
}

/** The paragraphs of a part, with their properties as written. */
function paragraphsOf(xml: string): { text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    xml: paragraph,
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
}

function paragraph(text: RegExp): string {
  const found = paragraphsOf(part('word/document.xml')).find((one) => text.test(one.text));
  if (!found) throw new Error(`No paragraph like ${text}`);
  return found.xml;
}

const TWIPS_PER_MM = 1440 / 25.4;

describe('a notice as a Word file', () => {
  it('opens as an archive within all limits', () => {
    const archive = safeUnzip(bytes);
    expect(archive.ok && archive.value.has('word/document.xml')).toBe(true);
  });

  it('is on A4 with the margins of Decree 30/2020: 20, 20, 30 and 20 mm', () => {
    const xml = part('word/document.xml');
    const [size = ''] = /<w:pgSz [^>]*>/.exec(xml) ?? [];
    const [margins = ''] = /<w:pgMar [^>]*>/.exec(xml) ?? [];
    const value = (tag: string, name: string) =>
      Math.round(Number(new RegExp(`w:${name}="(\\d+)"`).exec(tag)?.[1]) / TWIPS_PER_MM);
    expect([value(size, 'w'), value(size, 'h')]).toEqual([210, 297]);
    expect(['top', 'bottom', 'left', 'right'].map((side) => value(margins, side))).toEqual([
      20, 20, 30, 20,
    ]);
  });

  it('is set in Times New Roman, black, and in Vietnamese', () => {
    const styles = part('word/styles.xml');
    expect(styles).toMatch(/<w:rFonts[^>]*w:ascii="Times New Roman"/);
    expect(styles).toMatch(/<w:lang w:val="vi-VN"/);
    const fonts = [...part('word/document.xml').matchAll(/w:ascii="([^"]+)"/g)];
    expect(fonts.filter(([, font]) => font !== 'Times New Roman')).toEqual([]);
  });

  it('has the two heads side by side in a table without borders, each with a drawn line', () => {
    const [head = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(part('word/document.xml')) ?? [];
    expect(head.match(/<w:gridCol /g)).toHaveLength(2);
    expect(head.replace(/<w:pBdr>.*?<\/w:pBdr>/g, '')).not.toContain('w:val="single"');
    expect(head).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(head.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(2);
    expect(head).not.toContain('<w:u ');
  });

  it('has number, subject and date in their sizes and styles', () => {
    expect(paragraph(/^Số: 05\/TB-CABH$/)).toMatch(/w:sz w:val="26"/);
    expect(paragraph(/^V\/v thông báo/)).toMatch(/w:sz w:val="24"/);
    expect(paragraph(/^Biên Hòa, ngày 09 tháng 10 năm 2024$/)).toMatch(/<w:i\/>/);
    expect(paragraph(/^CỘNG HÒA/)).toMatch(/<w:b\/>/);
  });

  it('has its text justified, with the first line indented, at 14 points', () => {
    const text = paragraph(/^Ngày 07\/10\/2024/);
    expect(text).toMatch(/<w:jc w:val="both"\/>/);
    expect(text).toMatch(/w:firstLine="720"/);
    expect(text).toMatch(/w:sz w:val="28"/);
  });

  it('keeps its last paragraph with the signature', () => {
    expect(paragraph(/\.\/\.$/)).toMatch(/<w:keepNext\/>/);
    expect(paragraph(/^Vũ Hải Đăng$/)).toMatch(/<w:b\/>/);
    expect(paragraph(/^Nơi nhận:$/)).toMatch(/<w:b\/>.*<w:i\/>/s);
    expect(paragraph(/^- Như trên;$/)).toMatch(/w:sz w:val="22"/);
  });

  it('has page numbers from the second page on, centred at the top', () => {
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:titlePg\/>/);
    const headers = Object.keys(parts).filter((name) => /^word\/header\d\.xml$/.test(name));
    const numbered = headers.filter((name) => part(name).includes('PAGE'));
    expect(headers).toHaveLength(2);
    expect(numbered).toHaveLength(1);
    expect(part(numbered[0] ?? '')).toMatch(/<w:jc w:val="center"\/>/);
  });
});

it('lists several addressees below one another, the last with a full stop', async () => {
  const letter = { ...noticeDocument(NOTICE), addressees: ['Sở Tư pháp', 'Sở Y tế'] };
  const file = partsOf(await writeDocx(letter));
  const texts = paragraphsOf(file['word/document.xml'] ?? '').map(({ text }) => text);
  const at = texts.indexOf('Kính gửi:');
  expect(texts.slice(at, at + 3)).toEqual(['Kính gửi:', '- Sở Tư pháp;', '- Sở Y tế.']);
});
