import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const run = (options: IRunOptions) => new TextRun(options);

const item = (text: string, level = 0, reference = 'points') =>
  new Paragraph({ text, numbering: { reference, level } });

const row = (...texts: string[]) =>
  new TableRow({
    children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });

const level = (depth: number, format: 'bullet' | 'decimal') => ({
  ...{ level: depth, alignment: AlignmentType.LEFT, text: format === 'bullet' ? '•' : '%1.' },
  format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
});

/** A soft copy as an office writes it, with everything that an import knows. */
export async function softCopy(picture: Buffer): Promise<Buffer> {
  const link = (href: string, text: string) =>
    new ExternalHyperlink({ link: href, children: [new TextRun(text)] });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'points', levels: [level(0, 'bullet'), level(1, 'bullet')] },
        { reference: 'steps', levels: [level(0, 'decimal')] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Theo Quyết định 12.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Lịch tiêm chủng', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Đề nghị '),
              run({ text: 'phụ huynh', bold: true }),
              run({ text: ' mang sổ', italics: true }),
              new TextRun(' tại '),
              link('https://dongnai.gov.vn/tiem', 'cổng thông tin'),
              link('javascript:alert(1)', ' bấm đây'),
              new FootnoteReferenceRun(1),
            ],
          }),
          ...[item('Sáng thứ Bảy'), item('Trạm y tế', 1), item('Chiều Chủ nhật')],
          ...[item('Đăng ký', 0, 'steps'), item('Đến trạm', 0, 'steps')],
          new Table({ rows: [row('Phường', 'Giờ'), row('Trảng Dài', '8 giờ')] }),
          new Paragraph({
            children: [
              new ImageRun({
                ...{ type: 'png', data: picture, transformation: { width: 32, height: 18 } },
                altText: { name: 'Ảnh', title: 'Ảnh', description: 'Trạm y tế phường' },
              }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The same file with parts changed, added, or (by null) taken out. */
export function withParts(
  bytes: Buffer,
  changes: Readonly<
    Record<string, string | Uint8Array<ArrayBuffer> | null | ((text: string) => string)>
  >,
): Buffer {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    if (change === null) Reflect.deleteProperty(parts, name);
    else if (typeof change === 'function') {
      parts[name] = strToU8(change(before ? strFromU8(before) : ''));
    } else parts[name] = typeof change === 'string' ? strToU8(change) : change;
  }
  return Buffer.from(zipSync(parts));
}

/** An external relationship of a type, put among those of the document. */
export function linked(type: string, target: string): (rels: string) => string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tag = `<Relationship Id="rIdX" Type="${base}/${type}" Target="${target}" TargetMode="External"/>`;
  return (rels) => rels.replace('</Relationships>', `${tag}</Relationships>`);
}
