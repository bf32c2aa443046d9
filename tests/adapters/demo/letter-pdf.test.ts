import { letterPdf, type Letter } from '../../../src/adapters/demo/letter-pdf';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const LETTER: Letter = {
  agencyName: 'Sở Tư pháp tỉnh Đồng Nai',
  parentName: 'UBND tỉnh Đồng Nai',
  number: '7/STP-PBGDPL',
  issuedOn: '2025-02-05' as LocalDate,
  place: 'Đồng Nai',
  subject: 'đề nghị đăng tải nội dung trên ứng dụng VNeID',
  recipientName: 'Công an tỉnh Đồng Nai',
  bodyParagraphs: ['Cơ quan chúng tôi đề nghị đăng tải nội dung kèm theo.'],
  signatoryTitle: 'Phó Giám đốc',
  signatory: 'Nguyễn Thị Hồng Phượng',
};
const SENTENCE = 'Nhiều người dân chưa biết mình thuộc diện được trợ giúp pháp lý. ';

const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;

describe('the letter of a dossier', () => {
  it('is a PDF of one A4 page', async () => {
    const pdf = await letterPdf(LETTER);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
  });

  it('stays on one page when its body is long', async () => {
    const bodyParagraphs = [SENTENCE.repeat(20)];
    expect(pagesOf(await letterPdf({ ...LETTER, bodyParagraphs }))).toBe(1);
  });

  it('is refused when even small print does not fit on the page', async () => {
    const bodyParagraphs = [SENTENCE.repeat(120)];
    await expect(letterPdf({ ...LETTER, bodyParagraphs })).rejects.toThrow(RangeError);
  });

  it.each(['', null])('needs no superior body: %p', async (parentName) => {
    expect(pagesOf(await letterPdf({ ...LETTER, parentName }))).toBe(1);
  });

  it('is the same byte by byte for the same words, and another for others', async () => {
    const [one, again, other] = await Promise.all([
      letterPdf(LETTER),
      letterPdf({ ...LETTER }),
      letterPdf({ ...LETTER, signatory: 'Trần Văn Nam' }),
    ]);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });
});
