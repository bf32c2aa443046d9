import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_CLOCK_POLICY, type ClockPolicy } from '../../../src/domain/calendar/clock-policy';
import { computeDeadline, type Deadline } from '../../../src/domain/calendar/deadline';
import { formatInstant } from '../../../src/domain/shared/instant';
import { at, seededCalendar, VIETNAM } from '../../support/calendar-fixture';

interface DeadlineCase {
  readonly name: string;
  readonly receivedAt: string;
  readonly policy?: Partial<ClockPolicy>;
  readonly countedDays: readonly string[];
  readonly dueOn: string;
  /** Holidays, days in lieu and swapped days that are passed over; absent means none. */
  readonly skipped?: ReadonlyArray<{ readonly date: string; readonly name: string }>;
  readonly provisional?: boolean;
  readonly missingYears?: readonly number[];
}

const CASES: readonly DeadlineCase[] = JSON.parse(
  readFileSync(path.join(__dirname, '../../cases/deadlines.json'), 'utf8'),
);
const calendar = seededCalendar();

function deadlineFor(receivedAt: string, policy: Partial<ClockPolicy> = {}): Deadline {
  return computeDeadline({
    startedAt: at(receivedAt),
    calendar,
    policy: { ...DEFAULT_CLOCK_POLICY, ...policy },
    zone: VIETNAM,
  });
}

function summaryOf({ explanation, ...deadline }: Deadline) {
  const counted = explanation.filter((day) => day.counted !== null);
  const skipped = explanation.filter((day) =>
    ['holiday', 'in-lieu', 'swap-off'].includes(day.reason),
  );
  return {
    dueOn: deadline.dueOn,
    countedDays: counted.map((day) => day.date),
    numbers: counted.map((day) => day.counted),
    skipped: skipped.map(({ date, name }) => ({ date, name })),
    provisional: deadline.provisional,
    missingYears: deadline.missingYears,
  };
}

describe('the table of deadlines, worked by hand', () => {
  test.each(CASES.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    expect(summaryOf(deadlineFor(row.receivedAt, row.policy))).toEqual({
      dueOn: row.dueOn,
      countedDays: row.countedDays,
      numbers: row.countedDays.map((_day, index) => index + 1),
      skipped: row.skipped ?? [],
      provisional: row.provisional ?? false,
      missingYears: row.missingYears ?? [],
    });
  });

  test('has the vectors of the analysis under both policies, and at least 20 cases more', () => {
    const vectors = CASES.filter((row) => row.name.startsWith('vector '));
    expect(vectors).toHaveLength(18);
    expect(CASES.length - vectors.length).toBeGreaterThanOrEqual(20);
    expect(new Set(CASES.map((row) => row.name)).size).toBe(CASES.length);
  });
});

describe('a deadline', () => {
  test('ends at 24:00 of its last day in Vietnam, which is 17:00 in UTC', () => {
    const { dueAt } = deadlineFor('2024-06-20T08:00:00+07:00');
    expect(formatInstant(dueAt)).toBe('2024-06-28T17:00:00.000Z');
  });

  test('is the same for one moment, in whatever offset it is written', () => {
    const here = deadlineFor('2024-06-21T00:30:00+07:00');
    expect(deadlineFor('2024-06-20T17:30:00Z')).toEqual(here);
    expect(here.receivedOn).toBe('2024-06-21');
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'is refused for a limit of %p working days',
    (limit) => {
      expect(() => deadlineFor('2024-06-20T08:00:00+07:00', { limit })).toThrow(RangeError);
    },
  );
});

describe('the explanation of a deadline', () => {
  const TET_2027 = 'Bộ luật Lao động 2019, Điều 112; chưa có thông báo năm 2027';
  const plain = { name: null, legalBasis: null, provisional: false };

  test('goes day by day from receipt, with number, name, legal basis and doubt', () => {
    const tet = { name: 'Tết Nguyên đán', legalBasis: TET_2027, provisional: true };
    const { explanation } = deadlineFor('2027-02-03T09:00:00+07:00', { limit: 2 });
    expect(explanation).toEqual([
      { date: '2027-02-03', reason: 'day-of-receipt', counted: null, ...plain },
      { date: '2027-02-04', reason: 'working', counted: 1, ...plain },
      { date: '2027-02-05', reason: 'holiday', counted: null, ...tet },
      { date: '2027-02-06', reason: 'holiday', counted: null, ...tet },
      { date: '2027-02-07', reason: 'holiday', counted: null, ...tet },
      { date: '2027-02-08', reason: 'holiday', counted: null, ...tet },
      { date: '2027-02-09', reason: 'holiday', counted: null, ...tet },
      { date: '2027-02-10', reason: 'working', counted: 2, ...plain },
    ]);
  });

  test('says that a swapped Saturday counts, and by which letter', () => {
    const { explanation } = deadlineFor('2024-05-03T09:00:00+07:00', { limit: 1 });
    expect(explanation.at(-1)).toEqual({
      date: '2024-05-04',
      reason: 'swapped-working',
      counted: 1,
      name: 'Làm bù ngày 29/4',
      legalBasis: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024',
      provisional: false,
    });
  });

  test('begins with the day of arrival when that is not the day of receipt', () => {
    const late = deadlineFor('2024-06-21T20:00:00+07:00', {
      receiptAfterHours: 'next-working-day',
      limit: 1,
    });
    expect(late.receivedOn).toBe('2024-06-24');
    expect(late.explanation.map(({ date, reason }) => [date, reason])).toEqual([
      ['2024-06-21', 'after-hours'],
      ['2024-06-22', 'weekend'],
      ['2024-06-23', 'weekend'],
      ['2024-06-24', 'day-of-receipt'],
      ['2024-06-25', 'working'],
    ]);
  });

  test('marks each day of a year without calendar as provisional, weekends too', () => {
    const { explanation } = deadlineFor('2027-12-31T09:00:00+07:00');
    const doubtful = explanation.filter((day) => day.provisional).map((day) => day.date);
    expect(doubtful).toEqual(explanation.slice(1).map((day) => day.date));
  });
});
