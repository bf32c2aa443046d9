import { REQUEST_ERROR_CODES } from '../../../src/contracts/errors';
import { REFUSAL_CODES, type Refusal } from '../../../src/domain/shared/refusal';
import { refusalWords } from '../../../src/plugins/editorial-desk/admin/src/presentation/refusal-words';
import { LANGUAGES, wordsIn } from './words';

const FIGURES = {
  ...{ action: 'approve', part: 'author', state: 'submitted', expected: 'draft, submitted' },
  ...{ days: 400, limit: 366, length: 170, items: '1, 3', item: 2, reason: 'off-list' },
  ...{ scope: 'district', division: 'two-level-2025', name: 'Trảng Dài', level: 'commune' },
  ...{ lowest: 0, highest: 130, minAge: 40, maxAge: 30, criterion: 'C4' },
  ...{ missing: 'C1, C2', failed: 'C6', proposal: 'maybe' },
  ...{ stamp: 'MẬT', masked: '•••678', host: 'vi.example', width: 640, height: 360, percent: 90 },
  ...{ coverWidth: 1280, coverHeight: 720, title: 'Tiêm chủng', count: 2, titles: '“A”; “B”' },
};

const codes = [...REFUSAL_CODES, ...REQUEST_ERROR_CODES].map((code) => ({ code }));

describe.each(LANGUAGES)('refusals in words, in %s', (language) => {
  const words = wordsIn(language);

  it.each(codes)('say $code as a sentence, with its figures', ({ code }) => {
    const sentence = refusalWords({ code: code as Refusal['code'], params: FIGURES }, words);
    expect(sentence).toMatch(/\S.+[.?!]$/);
    expect(sentence).not.toContain('{');
    expect(sentence).not.toContain(code);
  });

  it.each(codes)('can say $code without its figures too', ({ code }) => {
    expect(refusalWords({ code: code as Refusal['code'] }, words)).toMatch(/[.?!]$/);
  });
});

describe('refusals in words', () => {
  const words = wordsIn('vi');

  it('translate the codes inside them', () => {
    const params = { state: 'submitted', expected: 'in-appraisal, awaiting-approval' };
    expect(refusalWords({ code: 'wrong_state', params }, words)).toBe(
      'Hồ sơ đang ở bước “Chờ tiếp nhận”; việc này chỉ làm được ở bước: Đang thẩm định, Chờ lãnh đạo duyệt.',
    );
  });

  it('name the item that a reason is missing for', () => {
    const refusal = { code: 'reason_unknown', params: { reason: '', item: 2 } } as const;
    expect(refusalWords(refusal, words)).toContain('Nội dung 2');
    expect(refusalWords({ code: 'reason_unknown' }, words)).not.toContain('Nội dung');
  });

  it('show a code that this panel does not know yet as it is', () => {
    const unknown = { code: 'full_moon' as Refusal['code'] };
    expect(refusalWords(unknown, words)).toBe('full_moon');
  });
});
