import {
  formatDay,
  formatMoment,
  formatWeekday,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/dates';
import { arrivalInstant } from '../../../src/plugins/editorial-desk/admin/src/presentation/arrival';
import { openProposals } from '../../../src/plugins/editorial-desk/admin/src/presentation/appraisal';
import {
  emptyItem,
  toCorrection,
  withReason,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/draft-item';
import { problemOf } from '../../../src/plugins/editorial-desk/admin/src/presentation/problem';
import { safeLink } from '../../../src/plugins/editorial-desk/admin/src/presentation/safe-link';
import { slaLabel } from '../../../src/plugins/editorial-desk/admin/src/presentation/sla-label';
import { timelineFacts } from '../../../src/plugins/editorial-desk/admin/src/presentation/timeline-facts';
import { wordsIn } from './words';

describe('a deadline’s badge', () => {
  const words = wordsIn('vi');
  const say = (status: Parameters<typeof slaLabel>[0]['status'], remaining: number | null) => {
    const { key, days } = slaLabel({ status, remainingWorkingDays: remaining });
    return words(key, { days });
  };

  it.each([
    ['on-track', 2, 'Còn 2 ngày làm việc'],
    ['due-soon', 0, 'Đến hạn hôm nay'],
    ['overdue', -1, 'Quá hạn 1 ngày'],
    ['overdue', 0, 'Đã quá hạn'],
    ['paused', null, 'Tạm dừng tính hạn'],
    ['met', null, 'Đúng hạn'],
    ['missed', null, 'Trễ hạn'],
  ] as const)('says %s with %s days as "%s"', (status, remaining, sentence) => {
    expect(say(status, remaining)).toBe(sentence);
  });

  it('shows no two running deadlines with the same icon', () => {
    const running = (['on-track', 'due-soon', 'overdue', 'paused'] as const).map(
      (status) => slaLabel({ status, remainingWorkingDays: 0 }).icon,
    );
    expect(new Set(running).size).toBe(running.length);
  });
});

describe('dates', () => {
  it('follow the office’s clock, the day first', () => {
    expect(formatMoment('2026-11-24T18:30:00.000Z', 'vi')).toBe('01:30 25/11/2026');
    expect(formatMoment('2026-11-24T18:30:00.000Z', 'en')).toBe('01:30 25 Nov 2026');
  });

  it('leave a legal day where it is in every zone', () => {
    expect(formatDay('2026-02-17', 'vi')).toBe('17/02/2026');
    expect(formatWeekday('2026-02-17', 'vi')).toBe('Thứ Ba, 17/02/2026');
  });
});

describe('the arrival of a paper dossier', () => {
  it('is read by the office’s clock', () => {
    expect(arrivalInstant('2026-11-20T08:15')).toBe('2026-11-20T01:15:00.000Z');
  });

  it.each(['', '2026-11-20', '2026-02-30T08:15', '2026-11-20T25:00'])(
    'is nothing for "%s"',
    (typed) => {
      expect(arrivalInstant(typed)).toBeNull();
    },
  );
});

describe('the proposals that are left open', () => {
  const criteria = [
    { code: 'C1', aspect: 'form', blocking: true },
    { code: 'C4', aspect: 'content', blocking: false },
  ] as const;
  const ours = { scope: 'province', topic: { code: 'LAW', name: 'Luật', onList: true } } as const;
  const theirs = { ...ours, scope: 'nation' } as const;
  const failed = { C1: { result: 'fail', note: '' } } as const;

  it('exclude what another level decides', () => {
    expect(openProposals(ours, {}, criteria)).toEqual(['approve', 'refuse']);
    expect(openProposals(theirs, {}, criteria)).toEqual(['refuse', 'forward']);
  });

  it('are only a refusal once a criterion that must pass has failed', () => {
    expect(openProposals(ours, failed, criteria)).toEqual(['refuse']);
    expect(openProposals(theirs, failed, criteria)).toEqual(['refuse']);
  });
});

describe('an item of a request for changes', () => {
  it('says its place in words, with the exact spot', () => {
    const item = { ...emptyItem(1), place: 'body', detail: ' đoạn 2 ', reasonCode: 'x' } as const;
    expect(toCorrection(item, wordsIn('vi')).place).toBe('Nội dung: đoạn 2');
  });

  it('takes over a reason’s advice, but never over the officer’s own words', () => {
    const advised = withReason(emptyItem(1), 'a', { before: '', after: 'Bổ sung số.' });
    expect(advised.request).toBe('Bổ sung số.');
    const changed = withReason(advised, 'b', { before: 'Bổ sung số.', after: 'Dẫn nguồn.' });
    expect(changed.request).toBe('Dẫn nguồn.');
    const own = { ...changed, request: 'Sửa ngày.' };
    const kept = withReason(own, 'a', { before: 'Dẫn nguồn.', after: 'Bổ sung số.' });
    expect(kept.request).toBe('Sửa ngày.');
  });
});

describe('a failed call', () => {
  const answer = (status: number, details: object) => ({
    name: 'X',
    message: 'x',
    status,
    details,
  });

  it.each([
    [{ name: 'TypeError', message: 'Failed to fetch' }, 'offline'],
    [answer(409, { code: 'stale_version', version: 3 }), 'stale'],
    [answer(409, { code: 'stale_fingerprint' }), 'stale'],
    [answer(403, { code: 'forbidden' }), 'forbidden'],
    [answer(404, { code: 'not_found' }), 'missing'],
    [answer(400, { code: 'invalid_parameter', parameter: 'q' }), 'refused'],
    [answer(500, {}), 'failed'],
    [undefined, 'offline'],
  ])('%o is %s', (error, kind) => {
    expect(problemOf(error).kind).toBe(kind);
  });

  it('keeps every reason of a closed action, whatever its status', () => {
    const refusals = [{ code: 'own_work', params: { part: 'author' } }, { code: 'wrong_state' }];
    expect(problemOf(answer(403, { code: 'own_work', refusals }))).toEqual({
      kind: 'refused',
      refusals,
    });
  });
});

describe('a link in an article', () => {
  it.each(['https://vnexpress.net/a', 'mailto:a@b.vn', 'tel:113', '/uploads/a.pdf'])(
    'may lead to %s',
    (url) => expect(safeLink(url)).toBe(url),
  );

  it.each(['javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x', '//evil.example', 7])(
    'never leads to %s',
    (url) => expect(safeLink(url)).toBeNull(),
  );
});

describe('the facts of an act', () => {
  it('are read from its details, whatever else they hold', () => {
    const checklist = [
      { criterion: 'C1', result: 'pass' },
      { criterion: 'C2', result: 'fail', note: 'x' },
    ];
    const details = { proposal: 'approve', checklist, numbers: { receipt: '12/2026' }, more: [1] };
    expect(timelineFacts(details)).toEqual({
      numbers: [{ book: 'receipt', number: '12/2026' }],
      proposal: 'approve',
      checklist: { pass: 1, fail: 1, 'not-applicable': 0 },
      corrections: 0,
      receivedAt: null,
    });
  });

  it.each([null, 'text', [1], { numbers: 'x', checklist: 'y', proposal: 7 }])(
    'are nothing when the details are %o',
    (details) => {
      const { numbers, proposal, checklist } = timelineFacts(details);
      expect({ numbers, proposal, checklist }).toEqual({
        numbers: [],
        proposal: null,
        checklist: null,
      });
    },
  );
});
