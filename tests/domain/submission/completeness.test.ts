import {
  DEFAULT_REQUEST_LIMITS,
  refusalsOfRequest,
} from '../../../src/domain/submission/completeness';
import type { SubmissionDraft } from '../../../src/domain/submission/submission-draft';
import { at, day } from '../../support/calendar-fixture';

const NOW = at('2026-03-02T09:00:00+07:00');
const CONTEXT = { now: NOW, today: day('2026-03-02'), limits: DEFAULT_REQUEST_LIMITS };

const TOPIC = { onList: true, validFrom: day('2024-06-20'), validUntil: null };
const LETTER = {
  number: '12/UBND',
  issuedOn: day('2026-03-02'),
  signatory: 'Nguyễn Văn A',
  hasFile: true,
};

const COMPLETE: SubmissionDraft = {
  title: 'Lịch tiêm chủng tháng 3',
  summary: 'Địa điểm và thời gian tiêm chủng.',
  bodyText: 'Trạm y tế phường tiêm chủng vào thứ Năm.',
  cover: { alternativeText: 'Một y tá tiêm cho trẻ' },
  topic: TOPIC,
  source: null,
  letter: LETTER,
  audience: { scope: 'commune', refusals: [] },
  visibleFrom: at('2026-03-05T00:00:00+07:00'),
  visibleUntil: at('2026-04-05T00:00:00+07:00'),
  interactionUntil: at('2026-04-01T00:00:00+07:00'),
  justification: null,
};

function codes(change: Partial<SubmissionDraft>): string[] {
  return refusalsOfRequest({ ...COMPLETE, ...change }, CONTEXT).map(({ code }) => code);
}

const letter = (change: object) => ({ letter: { ...LETTER, ...change } });

describe('A request is complete (CV 6915 2b)', () => {
  test('when everything the letter asks for is there', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, Partial<SubmissionDraft>, string]>([
    ['a title', { title: '  ' }, 'title_missing'],
    ['a summary', { summary: null }, 'summary_missing'],
    ['a readable article', { bodyText: '' }, 'body_missing'],
    ['a representative image', { cover: null }, 'cover_missing'],
    ['words for the image', { cover: { alternativeText: '' } }, 'cover_alternative_text_missing'],
    ['a topic', { topic: null }, 'topic_missing'],
    ['a letter', { letter: null }, 'letter_missing'],
    ['the number of the letter', letter({ number: '' }), 'letter_number_missing'],
    ['the date of the letter', letter({ issuedOn: null }), 'letter_date_missing'],
    ['the signatory of the letter', letter({ signatory: null }), 'letter_signatory_missing'],
    ['the file of the letter', letter({ hasFile: false }), 'letter_file_missing'],
    ['an audience', { audience: null }, 'audience_missing'],
    ['a first day of display', { visibleFrom: null }, 'window_start_missing'],
    ['a last day of display', { visibleUntil: null }, 'window_end_missing'],
  ])('not without %s', (_part, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  test('without an end of interaction: then the post is for reading only', () => {
    expect(codes({ interactionUntil: null })).toEqual([]);
  });

  test('not with a letter of tomorrow', () => {
    expect(codes(letter({ issuedOn: day('2026-03-03') }))).toEqual(['letter_date_in_future']);
  });

  test('not with a topic that has ended', () => {
    const topic = { ...TOPIC, validUntil: day('2026-03-01') };
    expect(codes({ topic })).toEqual(['topic_not_valid']);
  });

  test('not with half a source', () => {
    expect(codes({ source: { name: 'Báo Đồng Nai', url: null } })).toEqual(['source_incomplete']);
  });

  test('not with a title or a summary that is too long', () => {
    expect(codes({ title: 'a'.repeat(151), summary: 'b'.repeat(301) })).toEqual([
      'title_too_long',
      'summary_too_long',
    ]);
  });

  test('nation-wide or off the list only with a justification', () => {
    const nation = { audience: { scope: 'nation' as const, refusals: [] } };
    const offList = { topic: { ...TOPIC, onList: false } };
    expect(codes(nation)).toEqual(['justification_missing']);
    expect(codes(offList)).toEqual(['justification_missing']);
    expect(codes({ ...nation, justification: 'Cả nước cần biết' })).toEqual([]);
  });

  test('and everything that is missing is said at once', () => {
    expect(codes({ title: null, cover: null, topic: null, letter: null, audience: null })).toEqual([
      'title_missing',
      'cover_missing',
      'topic_missing',
      'letter_missing',
      'audience_missing',
    ]);
  });

  test('the audience’s own refusals are among them', () => {
    const audience = { scope: 'commune' as const, refusals: [{ code: 'units_missing' as const }] };
    expect(codes({ audience })).toEqual(['units_missing']);
  });
});

describe('The display window', () => {
  const until = (text: string) => ({ visibleUntil: at(text), interactionUntil: null });

  test('ends after it starts', () => {
    expect(codes(until('2026-03-05T00:00:00+07:00'))).toEqual(['window_reversed']);
  });

  test('is not over already', () => {
    const past = { visibleFrom: at('2026-02-01T00:00:00+07:00') };
    expect(codes({ ...past, ...until('2026-03-02T09:00:00+07:00') })).toEqual(['window_past']);
    expect(codes({ ...past, ...until('2026-03-02T09:00:00.001+07:00') })).toEqual([]);
  });

  test('is not longer than policy allows', () => {
    expect(codes(until('2027-03-07T00:00:00+07:00'))).toEqual(['window_too_long']);
  });

  test('holds the interaction window', () => {
    const outside = ['2026-03-05T00:00:00+07:00', '2026-04-05T00:00:00.001+07:00'];
    for (const text of outside) {
      expect(codes({ interactionUntil: at(text) })).toEqual(['interaction_outside_window']);
    }
    expect(codes({ interactionUntil: COMPLETE.visibleUntil })).toEqual([]);
  });
});
