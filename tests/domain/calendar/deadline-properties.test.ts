import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { DEFAULT_CLOCK_POLICY, type ClockPolicy } from '../../../src/domain/calendar/clock-policy';
import { computeDeadline, type Deadline } from '../../../src/domain/calendar/deadline';
import { CALENDAR_CSV, at, seededCalendar, VIETNAM } from '../../support/calendar-fixture';

const HOUR = 3_600_000;
const calendar = seededCalendar();
const FROM = at('2024-01-01T00:00:00+07:00');
const UNTIL = at('2028-01-01T00:00:00+07:00');

type Receipt = ClockPolicy['receiptAfterHours'];
const RECEIPTS: readonly Receipt[] = ['calendar-day', 'next-working-day'];

function deadlineOf(startedAt: number, policy: Partial<ClockPolicy> = {}): Deadline {
  const whole = { ...DEFAULT_CLOCK_POLICY, ...policy };
  return computeDeadline({ startedAt, calendar, policy: whole, zone: VIETNAM });
}

/** Reads the file by its text alone: the mark of each day that departs from its weekday. */
const MARKS = new Map(
  readFileSync(CALENDAR_CSV, 'utf8')
    .split('\n')
    .map((line): [string, string] => [
      line.slice(0, 10),
      line.includes(',swap-work,') ? 'on' : 'off',
    ]),
);

/**
 * The oracle walks a clock that stands at Vietnamese time, day by day, and strikes a working day
 * off whenever a day that is worked has gone by. It knows no zones, no calendar object, no legal day.
 */
function walkToDueDay(startedAt: number, limit: number, receipt: Receipt): string {
  const clock = new Date(startedAt + 7 * HOUR);
  const today = () => clock.toISOString().slice(0, 10);
  const worked = () => {
    const mark = MARKS.get(today());
    return mark === undefined ? ![0, 6].includes(clock.getUTCDay()) : mark === 'on';
  };
  const toTomorrow = () => clock.setUTCDate(clock.getUTCDate() + 1);
  const sinceMidnight = (startedAt + 7 * HOUR) % (24 * HOUR);
  if (receipt === 'next-working-day' && (!worked() || sinceMidnight > 17 * HOUR)) {
    do toTomorrow();
    while (!worked());
  }
  for (let left = limit; left > 0; left -= worked() ? 1 : 0) toTomorrow();
  return today();
}

/** Changes the zone of the very process: what a test sees as process.env is a copy without effect. */
function setServerZone(zone: string | undefined): void {
  const value = JSON.stringify(zone);
  runInThisContext(zone ? `process.env.TZ = ${value}` : 'delete process.env.TZ');
}

function everyDayAt(timeOfDay: number): number[] {
  const days = (UNTIL - FROM) / (24 * HOUR);
  return Array.from({ length: days }, (_none, index) => FROM + index * 24 * HOUR + timeOfDay);
}

describe('the due day against a naive walk over every day of 2024 to 2027', () => {
  test.each(RECEIPTS.flatMap((receipt) => [0, 17, 17.5, 23.99].map((hour) => ({ receipt, hour }))))(
    'is the same: $receipt, arrived at $hour h',
    ({ receipt, hour }) => {
      const instants = everyDayAt(hour * HOUR);
      expect(instants).toHaveLength(1461);
      const computed = instants.map((instant) =>
        deadlineOf(instant, { receiptAfterHours: receipt }),
      );
      const walked = instants.map((instant) => walkToDueDay(instant, 6, receipt));
      expect(computed.map((deadline) => deadline.dueOn)).toEqual(walked);
    },
  );
});

describe('the zone of the server', () => {
  const original = process.env.TZ;
  afterAll(() => setServerZone(original));

  test.each([
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    [VIETNAM, -420],
  ])('makes no difference: %s', (zone, minutesBehindUtc) => {
    setServerZone(zone);
    expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(minutesBehindUtc);
    for (const instant of everyDayAt(23.5 * HOUR)) {
      const { dueOn, dueAt } = deadlineOf(instant);
      expect(dueOn).toBe(walkToDueDay(instant, 6, 'calendar-day'));
      expect(dueAt).toBe(at(`${dueOn}T23:59:59.999+07:00`) + 1);
    }
  });
});

describe('every deadline', () => {
  const anyInstant = fc.integer({ min: FROM, max: UNTIL - 1 });
  const anyPolicy = fc.record({
    limit: fc.integer({ min: 1, max: 30 }),
    receiptAfterHours: fc.constantFrom(...RECEIPTS),
  });

  test('is as the walk has it, for any instant, limit and rule of receipt', () => {
    fc.assert(
      fc.property(anyInstant, anyPolicy, (instant, policy) => {
        const walked = walkToDueDay(instant, policy.limit, policy.receiptAfterHours);
        expect(deadlineOf(instant, policy).dueOn).toBe(walked);
      }),
    );
  });

  test('never comes earlier for what arrived later', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(30 * 24 * HOUR), anyPolicy, (instant, later, policy) => {
        const first = deadlineOf(instant, policy);
        const second = deadlineOf(instant + later, policy);
        expect(second.dueAt).toBeGreaterThanOrEqual(first.dueAt);
        expect(second.receivedOn >= first.receivedOn).toBe(true);
      }),
    );
  });

  test('falls on a working day and counts exactly the limit, each number once, in order', () => {
    fc.assert(
      fc.property(anyInstant, anyPolicy, (instant, policy) => {
        const { dueOn, explanation } = deadlineOf(instant, policy);
        const counted = explanation.filter((day) => day.counted !== null);
        expect(counted.map((day) => day.counted)).toEqual(
          Array.from({ length: policy.limit }, (_none, index) => index + 1),
        );
        const last = explanation.at(-1);
        expect(last).toMatchObject({ date: dueOn, counted: policy.limit });
        expect(['working', 'swapped-working']).toContain(last?.reason);
      }),
    );
  });

  test('explains each day from arrival to due date once, and only working days count', () => {
    fc.assert(
      fc.property(anyInstant, anyPolicy, (instant, policy) => {
        const { explanation, receivedOn } = deadlineOf(instant, policy);
        explanation.forEach((day, index) => {
          const expected = new Date(instant + 7 * HOUR + index * 24 * HOUR);
          expect(day.date).toBe(expected.toISOString().slice(0, 10));
          const working = ['working', 'swapped-working'].includes(day.reason);
          expect(day.counted !== null).toBe(working);
          expect(day.reason === 'day-of-receipt').toBe(day.date === receivedOn);
        });
      }),
    );
  });

  test('is never later by calendar day than by next working day', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const strict = deadlineOf(instant);
        const lenient = deadlineOf(instant, { receiptAfterHours: 'next-working-day' });
        expect(strict.dueAt).toBeLessThanOrEqual(lenient.dueAt);
      }),
    );
  });

  test('is provisional just when a day of its span is in doubt or its year has no calendar', () => {
    const provisionalDays = [...calendar.exceptions.values()].filter(
      (row) => row.status === 'provisional',
    );
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { receivedOn, dueOn, provisional, missingYears } = deadlineOf(instant);
        const crossed = provisionalDays.some(({ date }) => receivedOn <= date && date <= dueOn);
        expect(missingYears).toEqual(dueOn >= '2028' ? [2028] : []);
        expect(provisional).toBe(crossed || missingYears.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
