import fc from 'fast-check';
import { DEFAULT_CLOCK_POLICY } from '../../../src/domain/calendar/clock-policy';
import { computeDeadline } from '../../../src/domain/calendar/deadline';
import { dayInCalendar } from '../../../src/domain/calendar/working-calendar';
import { addDays } from '../../../src/domain/shared/local-date';
import { localDateOf } from '../../../src/domain/shared/zone';
import cases from '../../cases/pauses.json';
import { at, day, seededCalendar, VIETNAM } from '../../support/calendar-fixture';

const calendar = seededCalendar();
const policy = { ...DEFAULT_CLOCK_POLICY, onChanges: 'pause' as const };
const DAY = 86_400_000;
const FROM = at('2024-01-02T09:00:00+07:00');

interface Question {
  readonly startedAt: number;
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
}

const deadlineOf = (question: Question) =>
  computeDeadline({ ...question, policy, calendar, zone: VIETNAM });

describe('rounds of correction against tables worked out by hand', () => {
  test.each(cases)('$name', ({ startedAt, rounds, countedDays, pausedDays, dueOn }) => {
    const pauses = rounds.map(({ notice, answer }) => ({ from: at(notice), until: at(answer) }));
    const deadline = deadlineOf({ startedAt: at(startedAt), pauses });
    const { explanation } = deadline;
    expect(explanation.filter(({ counted }) => counted !== null).map(({ date }) => date)).toEqual(
      countedDays,
    );
    const paused = explanation.filter(({ reason }) => reason === 'paused');
    expect(paused.map(({ date }) => date)).toEqual(pausedDays);
    expect(deadline.dueOn).toBe(dueOn);
  });
});

/** Pauses that follow each other, from gaps and lengths in hours. */
const anyQuestion = fc
  .tuple(fc.nat(900 * 24), fc.array(fc.tuple(fc.nat(20 * 24), fc.nat(30 * 24)), { maxLength: 5 }))
  .map(([start, stretches]): Question => {
    const startedAt = FROM + start * 3_600_000;
    let clock = startedAt;
    const pauses = stretches.map(([gap, length]) => {
      const from = clock + gap * 3_600_000;
      clock = from + length * 3_600_000;
      return { from, until: clock };
    });
    return { startedAt, pauses };
  });

/** Walks day by day, without the module's own count: was the day worked, and whose was it? */
function walk({ startedAt, pauses }: Question): string {
  const dateOf = (instant: number) => localDateOf(instant, VIETNAM);
  let date = dateOf(startedAt);
  for (let left = policy.limit; left > 0;) {
    date = addDays(date, 1);
    const withAgency = pauses.some(
      ({ from, until }) => dateOf(from) < date && date <= dateOf(until),
    );
    if (dayInCalendar(calendar, date).working && !withAgency) left -= 1;
  }
  return date;
}

describe('a clock with pauses', () => {
  test('ends where a walk from day to day ends', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(deadlineOf(question).dueOn).toBe(walk(question));
      }),
      { numRuns: 500 },
    );
  });

  test('never ends earlier than without them, nor for a longer one', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(10), ({ startedAt, pauses }, days) => {
        const without = deadlineOf({ startedAt, pauses: [] }).dueOn;
        const paused = deadlineOf({ startedAt, pauses }).dueOn;
        const longer = pauses.map(({ from, until }) => ({ from, until: until + days * DAY }));
        expect(paused >= without).toBe(true);
        expect(deadlineOf({ startedAt, pauses: longer }).dueOn >= paused).toBe(true);
      }),
    );
  });

  test('counts exactly the limit, and no day on which the agency had the dossier', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { explanation, dueOn } = deadlineOf(question);
        const counted = explanation.filter((one) => one.counted !== null);
        expect(counted).toHaveLength(policy.limit);
        expect(counted.at(-1)?.date).toBe(dueOn);
        expect(counted.every(({ reason }) => reason !== 'paused')).toBe(true);
      }),
    );
  });
});

describe('a date that was promised', () => {
  test('stays when the calendar alone would say an earlier one', () => {
    const question = { startedAt: at('2024-10-07T09:00:00+07:00'), pauses: [] };
    const kept = computeDeadline({
      ...{ ...question, policy, calendar, zone: VIETNAM },
      notBefore: day('2024-10-17'),
    });
    expect(kept.dueOn).toBe('2024-10-17');
    expect(kept.explanation.slice(-2).map(({ date, reason }) => [date, reason])).toEqual([
      ['2024-10-16', 'kept'],
      ['2024-10-17', 'kept'],
    ]);
  });
});
