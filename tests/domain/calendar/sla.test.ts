import fc from 'fast-check';
import { DEFAULT_CLOCK_POLICY } from '../../../src/domain/calendar/clock-policy';
import { computeDeadline } from '../../../src/domain/calendar/deadline';
import { slaOf, type RunningDeadline, type Sla } from '../../../src/domain/calendar/sla';
import { at, day, seededCalendar, VIETNAM } from '../../support/calendar-fixture';

const calendar = seededCalendar();
const FRIDAY: RunningDeadline = {
  dueOn: day('2024-06-28'),
  dueAt: at('2024-06-29T00:00:00+07:00'),
  stoppedAt: null,
  paused: false,
};

function seenAt(now: string, change: Partial<RunningDeadline> = {}): Sla {
  return slaOf({ ...FRIDAY, ...change }, { now: at(now), calendar, zone: VIETNAM });
}

describe('a deadline that is due on Friday 28 June 2024', () => {
  test.each([
    ['on the day of receipt', '2024-06-20T08:00:00+07:00', 'on-track', 6],
    ['on the Saturday between', '2024-06-22T12:00:00+07:00', 'on-track', 5],
    ['in the last millisecond of Thursday', '2024-06-27T23:59:59.999+07:00', 'on-track', 1],
    ['at 00:00 of the last day', '2024-06-28T00:00:00+07:00', 'due-soon', 0],
    ['in the last millisecond of the last day', '2024-06-28T23:59:59.999+07:00', 'due-soon', 0],
    ['at 24:00 of the last day', '2024-06-29T00:00:00+07:00', 'overdue', 0],
    ['on the Sunday after', '2024-06-30T12:00:00+07:00', 'overdue', 0],
    ['on the first working day late', '2024-07-01T08:00:00+07:00', 'overdue', -1],
    ['a week late', '2024-07-05T08:00:00+07:00', 'overdue', -5],
  ])('%s', (_when, now, status, remainingWorkingDays) => {
    expect(seenAt(now)).toEqual({ status, remainingWorkingDays });
  });

  test('is judged by the day in Vietnam, not by that of UTC', () => {
    expect(seenAt('2024-06-27T16:59:59Z').status).toBe('on-track');
    expect(seenAt('2024-06-27T17:00:00Z').status).toBe('due-soon');
    expect(seenAt('2024-06-28T17:00:00Z').status).toBe('overdue');
  });

  test.each([
    ['2024-06-25T08:00:00+07:00', 'met'],
    ['2024-06-28T23:59:59.999+07:00', 'met'],
    ['2024-06-29T00:00:00+07:00', 'missed'],
    ['2024-07-03T08:00:00+07:00', 'missed'],
  ])('stopped at %s it is %s, and stays so', (stoppedAt, status) => {
    for (const now of ['2024-07-04T08:00:00+07:00', '2026-01-01T00:00:00+07:00']) {
      const seen = seenAt(now, { stoppedAt: at(stoppedAt) });
      expect(seen).toEqual({ status, remainingWorkingDays: null });
    }
  });

  test('does not run while paused, not even past its date', () => {
    const paused = { status: 'paused', remainingWorkingDays: null };
    expect(seenAt('2024-06-25T08:00:00+07:00', { paused: true })).toEqual(paused);
    expect(seenAt('2024-07-25T08:00:00+07:00', { paused: true })).toEqual(paused);
  });

  test('is met or missed once stopped, whether or not it was paused', () => {
    const stoppedAt = at('2024-06-25T08:00:00+07:00');
    expect(seenAt('2024-07-25T08:00:00+07:00', { paused: true, stoppedAt }).status).toBe('met');
  });
});

test('a due day that a later calendar made free is due soon from the last working day before it', () => {
  const sunday = { dueOn: day('2024-06-30'), dueAt: at('2024-07-01T00:00:00+07:00') };
  expect(seenAt('2024-06-27T08:00:00+07:00', sunday).status).toBe('on-track');
  expect(seenAt('2024-06-28T08:00:00+07:00', sunday).status).toBe('due-soon');
  expect(seenAt('2024-06-30T23:00:00+07:00', sunday).status).toBe('due-soon');
});

test('with time, a running deadline goes from on track to due soon to overdue and never back', () => {
  const order = ['on-track', 'due-soon', 'overdue'];
  const anyStart = fc.integer({
    min: at('2024-01-01T00:00:00+07:00'),
    max: at('2027-12-01T00:00:00+07:00'),
  });
  const anyDelay = fc.nat(40 * 86_400_000);
  fc.assert(
    fc.property(anyStart, anyDelay, anyDelay, (startedAt, sooner, more) => {
      const deadline = computeDeadline({
        startedAt,
        calendar,
        policy: DEFAULT_CLOCK_POLICY,
        zone: VIETNAM,
      });
      const running = { ...FRIDAY, dueOn: deadline.dueOn, dueAt: deadline.dueAt };
      const look = (now: number) => slaOf(running, { now, calendar, zone: VIETNAM });
      const [first, second] = [look(startedAt + sooner), look(startedAt + sooner + more)];
      expect(order.indexOf(second.status)).toBeGreaterThanOrEqual(order.indexOf(first.status));
      expect(second.remainingWorkingDays).toBeLessThanOrEqual(first.remainingWorkingDays ?? 0);
      expect(first.status === 'overdue').toBe(startedAt + sooner >= deadline.dueAt);
      expect(look(startedAt)).toEqual({ status: 'on-track', remainingWorkingDays: 6 });
    }),
  );
});
