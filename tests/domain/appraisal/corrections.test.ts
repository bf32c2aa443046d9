import {
  answerCorrections,
  numberCorrections,
  refusalsOfCorrections,
  unansweredItems,
  type Reason,
} from '../../../src/domain/appraisal/corrections';
import { day } from '../../support/calendar-fixture';

const press: Reason = {
  code: 'press-law',
  legalBasis: 'Luật Báo chí 103/2016/QH13',
  validFrom: day('2017-01-01'),
  validUntil: day('2026-06-30'),
};
const reasons = new Map([[press.code, press]]);
const item = { place: 'Đoạn 2', reasonCode: 'press-law', request: 'Ghi rõ nguồn' };

const codes = (items: (typeof item)[], today = '2026-06-30') =>
  refusalsOfCorrections(items, { reasons, today: day(today) }).map(({ code }) => code);

describe('A request for changes', () => {
  test('has at least one item', () => {
    expect(codes([])).toEqual(['corrections_missing']);
    expect(codes([item])).toEqual([]);
  });

  test('names a place and what is asked in each item', () => {
    expect(codes([{ ...item, place: ' ' }])).toEqual(['correction_incomplete']);
    expect(codes([{ ...item, request: '' }])).toEqual(['correction_incomplete']);
  });

  test('cites a reason that is known and in force on the day', () => {
    expect(codes([{ ...item, reasonCode: 'whim' }])).toEqual(['reason_unknown']);
    expect(codes([item], '2026-07-01')).toEqual(['reason_not_valid']);
  });

  test('says which item is wrong', () => {
    const [refusal] = refusalsOfCorrections([item, { ...item, place: '' }], {
      reasons,
      today: day('2026-01-05'),
    });
    expect(refusal?.params).toEqual({ item: 2 });
  });

  test('numbers its items and completes the legal basis from the catalogue', () => {
    const own = { ...item, legalBasis: 'Điều 9' };
    expect(numberCorrections([item, own], reasons)).toMatchObject([
      { item: 1, legalBasis: 'Luật Báo chí 103/2016/QH13', answer: null },
      { item: 2, legalBasis: 'Điều 9', answer: null },
    ]);
  });
});

describe('The agency’s answers', () => {
  const asked = numberCorrections([item, item, item], reasons);

  test('leave open what was not answered, or only with blanks', () => {
    const answered = answerCorrections(asked, [
      { item: 1, text: 'Đã sửa' },
      { item: 3, text: '   ' },
    ]);
    expect(unansweredItems(answered)).toEqual([2, 3]);
  });

  test('to items nobody asked for change nothing', () => {
    expect(answerCorrections(asked, [{ item: 9, text: 'Đã sửa' }])).toEqual(asked);
  });
});
