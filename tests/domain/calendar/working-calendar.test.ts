import fc from 'fast-check';
import {
  addWorkingDays,
  createCalendar,
  dayInCalendar,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-calendar';
import type { WorkingDayException } from '../../../src/domain/calendar/working-day-exception';
import { addDays, dayOfWeek } from '../../../src/domain/shared/local-date';
import { day, seededCalendar, seededExceptions } from '../../support/calendar-fixture';

const calendar = seededCalendar();
const anyDay = fc.integer({ min: 0, max: 1460 }).map((n) => addDays(day('2024-01-01'), n));

describe('dayInCalendar', () => {
  test.each([
    ['an ordinary Thursday', '2024-06-20', true, 'working'],
    ['an ordinary Saturday', '2024-06-22', false, 'weekend'],
    ['an ordinary Sunday', '2024-06-23', false, 'weekend'],
    ['a holiday on a weekday', '2024-04-18', false, 'holiday'],
    ['a holiday on a Sunday', '2026-04-26', false, 'holiday'],
    ['a day in lieu', '2024-02-13', false, 'in-lieu'],
    ['a Monday given free by a swap', '2024-04-29', false, 'swap-off'],
    ['the Saturday worked for it', '2024-05-04', true, 'swapped-working'],
  ])('%s', (_what, date, working, reason) => {
    expect(dayInCalendar(calendar, day(date))).toMatchObject({ date, working, reason });
  });

  test('gives the row of the day with its legal basis, and null where only the weekday decides', () => {
    expect(dayInCalendar(calendar, day('2024-05-04')).exception).toEqual({
      date: '2024-05-04',
      kind: 'swap-work',
      name: 'Làm bù ngày 29/4',
      legalBasis: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024',
      status: 'confirmed',
    });
    expect(dayInCalendar(calendar, day('2024-06-22')).exception).toBeNull();
  });

  test('knows nothing but weekends of a calendar without rows', () => {
    const empty = createCalendar([]);
    fc.assert(
      fc.property(anyDay, (date) => {
        const weekend = [0, 6].includes(dayOfWeek(date));
        expect(dayInCalendar(empty, date).reason).toBe(weekend ? 'weekend' : 'working');
      }),
    );
    expect([...empty.years]).toEqual([]);
  });
});

describe('createCalendar', () => {
  test('knows the years that have rows', () => {
    expect([...calendar.years].sort()).toEqual([2024, 2025, 2026, 2027]);
  });

  test('refuses two rows for one day, whatever they say', () => {
    const [row] = seededExceptions();
    if (!row) throw new Error('The seed has no rows');
    const other: WorkingDayException = { ...row, kind: 'swap-work' };
    expect(() => createCalendar([row, other])).toThrow(RangeError);
  });

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(seededExceptions(), { minLength: 50 }),
        anyDay,
        (rows, date) => {
          const forward = dayInCalendar(createCalendar(rows), date);
          expect(dayInCalendar(createCalendar([...rows].reverse()), date)).toEqual(forward);
        },
      ),
    );
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['over a weekend', '2024-06-21', 1, '2024-06-24'],
    ['from a Saturday', '2024-06-22', 1, '2024-06-24'],
    ['over Tết 2024', '2024-02-07', 1, '2024-02-15'],
    ['onto a swapped Saturday', '2024-05-03', 1, '2024-05-04'],
    ['back over a weekend', '2024-06-24', -1, '2024-06-21'],
    ['back over Tết 2024', '2024-02-15', -1, '2024-02-07'],
    ['back onto a swapped Saturday', '2024-05-06', -1, '2024-05-04'],
    ['back from a Sunday', '2024-06-23', -2, '2024-06-20'],
    ['none from a day off', '2024-06-22', 0, '2024-06-22'],
  ])('%s', (_how, from, count, to) => {
    expect(addWorkingDays(calendar, day(from), count)).toBe(to);
  });

  test('refuses a fraction of a day', () => {
    expect(() => addWorkingDays(calendar, day('2024-06-20'), 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, day('2024-06-20'), Number.NaN)).toThrow(RangeError);
  });

  test('lands on a working day, as many working days away as asked', () => {
    const anyCount = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0);
    fc.assert(
      fc.property(anyDay, anyCount, (date, count) => {
        const landed = addWorkingDays(calendar, date, count);
        expect(dayInCalendar(calendar, landed).working).toBe(true);
        const after = count > 0 ? date : addDays(landed, -1);
        const upTo = count > 0 ? landed : addDays(date, -1);
        expect(workingDaysBetween(calendar, after, upTo)).toBe(Math.abs(count));
      }),
    );
  });

  test('going there and back from a working day ends where it began', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const start = nextWorkingDay(calendar, date);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(
          start,
        );
      }),
    );
  });
});

describe('nextWorkingDay', () => {
  test('is never the day itself, and no working day lies between', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const next = nextWorkingDay(calendar, date);
        expect(next > date).toBe(true);
        expect(workingDaysBetween(calendar, date, addDays(next, -1))).toBe(0);
        expect(workingDaysBetween(calendar, date, next)).toBe(1);
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  test.each([
    ['the same day', '2024-06-20', '2024-06-20', 0],
    ['the first day is not counted, the last is', '2024-06-20', '2024-06-21', 1],
    ['over a weekend', '2024-06-21', '2024-06-24', 1],
    ['up to a Sunday', '2024-06-20', '2024-06-23', 1],
    ['a swapped Saturday counts', '2024-05-03', '2024-05-05', 1],
    ['backwards it is negative', '2024-06-24', '2024-06-20', -2],
    ['from a Sunday back to its Friday there is none', '2024-06-23', '2024-06-21', 0],
    [
      'all of 2024: 262 weekdays less 9 holidays, 2 days in lieu and 1 swapped, plus a Saturday',
      '2023-12-31',
      '2024-12-31',
      251,
    ],
  ])('%s', (_what, after, upTo, count) => {
    expect(workingDaysBetween(calendar, day(after), day(upTo))).toBe(count);
  });

  test('adds up over any day between, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const between = (from: typeof a, to: typeof a) => workingDaysBetween(calendar, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});
