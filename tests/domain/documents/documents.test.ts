import { appraisalSheet, type AppraisalFacts } from '../../../src/domain/documents/appraisal-sheet';
import { availableDocuments, numberSlug } from '../../../src/domain/documents/document-kinds';
import { ministryLetter } from '../../../src/domain/documents/ministry-letter';
import { noticeDocument } from '../../../src/domain/documents/notice-document';
import { proposalDocument } from '../../../src/domain/documents/proposal-document';
import { receiptSlip } from '../../../src/domain/documents/receipt-slip';
import { requestFactsOf, scopeInWords } from '../../../src/domain/documents/request-facts';
import type { LocalDate } from '../../../src/domain/shared/local-date';
import { BIEN_HOA, LEADERSHIP, NOTICE, PC06, REQUEST, textOf } from './support';

const ON = '2024-10-09' as LocalDate;

describe('a notice that asks for changes', () => {
  const document = noticeDocument(NOTICE);
  const text = textOf(document);

  it('is a letter to the agency under the number of the book', () => {
    expect(document.head.number).toBe('Số: 05/TB-CABH');
    expect(document.head.about).toMatch(/^V\/v thông báo kết quả thẩm định/);
    expect(document.head.placeAndDate).toBe('Biên Hòa, ngày 09 tháng 10 năm 2024');
    expect(document.addressees).toEqual(['Ủy ban nhân dân phường Trảng Dài']);
    expect(text).toContain('Công văn số 12/UBND-VX ngày 04/10/2024');
  });

  it('gives each item its place, its reason with legal basis, and what is asked', () => {
    expect(text).toMatch(
      /a\) Tại “Đoạn 1”: Trình bày chưa rõ \(tiêu chí C10\)\. Căn cứ: Điểm b .+;/,
    );
    expect(text).toMatch(/b\) Tại “Ảnh bìa”: cover-unsuitable\. Căn cứ: Điểm b .+\./);
    expect(text).toContain('a) Tại “Đoạn 1”: Ghi rõ địa điểm tiêm;');
    expect(text).toContain('b) Tại “Ảnh bìa”: Thay ảnh bìa.');
  });

  it('says what becomes of the time limit, as the policy has it', () => {
    expect(text).toContain('thời hạn thẩm định được tính lại từ ngày nhận được hồ sơ gửi lại');
    expect(textOf(noticeDocument({ ...NOTICE, onChanges: 'pause' }))).toContain(
      'được tính tiếp từ',
    );
  });

  it('ends with “./.”, once', () => {
    expect(text.match(/\.\/\./g)).toHaveLength(1);
    const last = document.body.at(-1);
    expect(last?.kind === 'paragraph' && last.runs.at(-1)?.text).toMatch(/\.\/\.$/);
  });

  it('goes to the files, and from a district to PC06 as well', () => {
    expect(document.copies).toEqual(['Như trên;', 'PC06 (để theo dõi);', 'Lưu: VT, CABH.']);
    expect(noticeDocument({ ...NOTICE, office: PC06 }).copies).toEqual([
      'Như trên;',
      'Lưu: VT, PC06.',
    ]);
  });
});

test('a refusal gives the catalogue’s reasons and the leader’s own, and asks for nothing', () => {
  const reasons = [{ name: 'Ngoài danh mục', criterion: 'C4', legalBasis: 'Điểm a khoản 2.' }];
  const words = { kind: 'refusal', reasons, reason: 'Quảng cáo hàng hóa.', items: [] } as const;
  const text = textOf(noticeDocument({ ...NOTICE, ...words, office: LEADERSHIP }));
  expect(text).toContain('a) Ngoài danh mục (tiêu chí C4). Căn cứ: Điểm a khoản 2;');
  expect(text).toContain('b) Quảng cáo hàng hóa.');
  expect(text).not.toContain('Đề nghị chỉnh sửa');
  expect(text).toContain('không đồng ý đăng tải');
});

describe('the documents of an appraisal', () => {
  const facts: AppraisalFacts = {
    ...{ office: BIEN_HOA, appraisedOn: ON, receiptNumber: '12/2024/TN-CABH', round: 2 },
    appraiser: { name: 'Vũ Hải Đăng', title: 'Cán bộ', capacity: 'direct' },
    ...{ receivedOn: '07/10/2024', dueOn: '15/10/2024', request: REQUEST },
    criteria: [
      { code: 'C1', name: 'Đúng nơi nhận', blocking: true },
      { code: 'C2', name: 'Đủ thể thức', blocking: false },
      { code: 'C3', name: 'Khớp file mềm', blocking: true },
    ],
    checklist: [
      { criterion: 'C2', result: 'fail', note: 'thiếu dấu' },
      { criterion: 'C1', result: 'pass' },
    ],
    ...{ proposal: 'refuse', reason: 'Thiếu dấu.', leadership: 'Lãnh đạo Công an tỉnh Đồng Nai' },
  };

  it('list every criterion in the catalogue’s order with its result and note', () => {
    const text = textOf(appraisalSheet(facts));
    expect(text).toContain(
      'C1 | Đúng nơi nhận (*) | Đạt | \nC2 | Đủ thể thức | Không đạt | Thiếu dấu\n' +
        'C3 | Khớp file mềm (*) | Chưa thẩm định | ',
    );
    expect(text).toContain('Lần thẩm định | 2');
  });

  it('put the proposal to the leadership, its number left to the registry', () => {
    const document = proposalDocument(facts);
    const text = textOf(document);
    expect(document.head.number).toMatch(/^Số: +\/TTr-CABH$/);
    expect(document.addressees).toEqual(['Lãnh đạo Công an tỉnh Đồng Nai']);
    expect(text).toContain('01 tiêu chí đạt, 01 tiêu chí không đạt, 00 tiêu chí không áp dụng');
    expect(text).toContain('Tiêu chí không đạt: C2 (Đủ thể thức).');
    expect(text).toContain('Ý KIẾN CỦA LÃNH ĐẠO CÔNG AN TỈNH ĐỒNG NAI');
  });
});

test('a receipt names the number, the due date, and why it is that day', () => {
  const day = (
    date: string,
    reason: 'day-of-receipt' | 'holiday' | 'working',
    counted: number,
  ) => ({
    ...{ date: date as LocalDate, reason, counted: counted || null, provisional: false },
    ...{ name: reason === 'holiday' ? 'Quốc khánh' : null, legalBasis: null },
  });
  const days = [
    day('2024-08-30', 'day-of-receipt', 0),
    day('2024-09-02', 'holiday', 0),
    day('2024-09-04', 'working', 1),
  ];
  const text = textOf(
    receiptSlip({
      ...{ number: '12/2024/TN-CABH', registeredOn: ON, round: 1, request: REQUEST },
      ...{ receivedAt: '09 giờ 15 ngày 30/8/2024', office: BIEN_HOA },
      clerk: { name: 'Vũ Hải Đăng', title: 'Cán bộ', capacity: 'direct' },
      deadline: { dueOn: '2024-09-04' as LocalDate, limit: 1, provisional: true, days },
    }),
  );
  expect(text).toContain('Số tiếp nhận | 12/2024/TN-CABH');
  expect(text).toContain('Hạn thẩm định: hết ngày 04/9/2024 (tạm tính');
  expect(text).toContain('không quá 01 ngày làm việc');
  expect(text).toContain('02/9/2024 | – | Nghỉ lễ, tết: Quốc khánh');
  expect(text).toContain('04/9/2024 | 1 | Ngày làm việc');
});

test('the letter to the ministry states the necessity under its outgoing number', () => {
  const request = { ...REQUEST, justification: 'Cả nước cần biết.', scope: 'toàn quốc' };
  const document = ministryLetter({
    ...{ number: '3/2024/CV-CAT', forwardedOn: ON, request, office: LEADERSHIP },
    ...{ receivedBy: 'PC06', ministry: 'Cục C06, Bộ Công an', reason: 'Phạm vi toàn quốc.' },
    signatory: { name: 'Tạ Thị Hồng Vân', title: 'Phó Giám đốc', capacity: 'direct' },
  });
  const text = textOf(document);
  expect(document.head.number).toBe('Số: 03/CV-CAT');
  expect(text).toMatch(/2\. Yêu cầu, tính cần thiết\nCả nước cần biết\.\n/);
  expect(document.signature.capacity).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM\u00a0ĐỐC']);
});

describe('a request in words', () => {
  const units = [
    { id: 'a', code: '1', name: 'Phường Trảng Dài', level: 'commune' as const },
    { id: 'b', code: '2', name: 'Xã Phú Lý', level: 'commune' as const },
  ];

  it('leaves no unit out', () => {
    const audience = { name: '', scope: 'commune', units, minAge: null, maxAge: null } as const;
    expect(scopeInWords({ ...audience, gender: 'any' })).toBe('phường Trảng Dài, xã Phú Lý');
    expect(scopeInWords({ ...audience, scope: 'nation', gender: 'any' })).toBe('toàn quốc');
  });

  it.each([
    [null, null, 'nam và nữ, mọi độ tuổi'],
    [14, null, 'nam và nữ, từ 14 tuổi trở lên'],
    [null, 60, 'nam và nữ, đến 60 tuổi'],
    [18, 60, 'nam và nữ, từ 18 đến 60 tuổi'],
  ])('says ages from %s to %s', (minAge, maxAge, words) => {
    const facts = requestFactsOf(
      {
        ...{ title: 'Tin', summary: 'Tóm tắt', body: [], images: [], topic: 'LAW' },
        cover: { sha256: '', alternativeText: '' },
        ...{ programme: 'model-30', source: null, justification: null, notes: null },
        letter: {
          ...{ number: '7/STP', issuedOn: '2024-10-04', signatory: 'A', signatoryTitle: '' },
          fileSha256: '',
        },
        audience: { name: '', scope: 'commune', units, minAge, maxAge, gender: 'any' },
        visibleFrom: '2024-10-10T00:00:00.000Z',
        visibleUntil: '2024-11-10T01:30:00.000Z',
        interactionUntil: null,
        agency: { id: 'x', name: 'Sở Tư pháp' },
      },
      { topicName: 'Pháp luật', zone: 'Asia/Ho_Chi_Minh' },
    );
    expect(facts.people).toBe(words);
    expect(facts.window).toBe('từ 07 giờ 00 ngày 10/10/2024 đến 08 giờ 30 ngày 10/11/2024');
    expect(facts).toMatchObject({ interaction: 'Không mở tương tác', letterSignatory: 'A' });
  });
});

describe('who gets which document', () => {
  const acts = ['submit', 'receive', 'propose', 'forward'];

  it('gives the police all that exist, and the agency its receipt alone', () => {
    const receiptNumber = '01/2024/TN-CABH';
    expect(availableDocuments({ isOwn: false, receiptNumber, acts })).toEqual([
      'receipt',
      'appraisal-sheet',
      'proposal',
      'ministry-letter',
    ]);
    expect(availableDocuments({ isOwn: true, receiptNumber, acts })).toEqual(['receipt']);
  });

  it('offers nothing that does not exist yet', () => {
    const early = { isOwn: false, receiptNumber: null, acts: ['submit'] };
    expect(availableDocuments(early)).toEqual([]);
  });
});

test('a number stands in an address without slashes', () => {
  expect(numberSlug('01/2024/TB-CABH')).toBe('01-2024-TB-CABH');
  expect(numberSlug(numberSlug('01/2024/TB-CABH'))).toBe('01-2024-TB-CABH');
});
