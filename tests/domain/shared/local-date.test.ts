import fc from 'fast-check';
import {
  addDays,
  ageOn,
  dayOfWeek,
  daysBetween,
  parseLocalDate,
  yearOf,
} from '../../../src/domain/shared/local-date';
import { day } from '../../support/calendar-fixture';

const anyDay = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays(day('1900-01-01'), n));

const pad = (n: number) => String(n).padStart(2, '0');

function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

describe('parseLocalDate', () => {
  test.each(['2024-06-20', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
    'reads %s',
    (text) => {
      expect(parseLocalDate(text)).toBe(text);
    },
  );

  test.each([
    ['a day that the month does not have', '2024-06-31'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['month 13', '2024-13-01'],
    ['month 0', '2024-00-10'],
    ['day 0', '2024-06-00'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2199', '2200-01-01'],
    ['a year of the Buddhist calendar', '2567-06-20'],
    ['one digit for the month', '2024-6-20'],
    ['the Vietnamese order', '20/06/2024'],
    ['a time', '2024-06-20T00:00:00Z'],
    ['a space', ' 2024-06-20'],
    ['a newline', '2024-06-20\n'],
    ['digits of another script', '٢٠٢٤-٠٦-٢٠'],
    ['nothing', ''],
  ])('refuses %s', (_why, text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  test('accepts exactly the days that the calendar has', () => {
    fc.assert(
      fc.property(fc.nat(320), fc.nat(14), fc.nat(33), (years, month, dayOfMonth) => {
        const year = 1890 + years;
        const text = [year, pad(month), pad(dayOfMonth)].join('-');
        const real = dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month);
        const inRange = year >= 1900 && year <= 2199;
        expect(parseLocalDate(text)).toBe(real && inRange ? text : null);
      }),
    );
  });
});

describe('arithmetic of days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-06-20', 0, '2024-06-20'],
    ['2024-06-20', 366, '2025-06-21'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test.each([
    ['2024-06-23', 0],
    ['2024-06-24', 1],
    ['2024-05-04', 6],
    ['1900-01-01', 1],
    ['1969-12-31', 3],
  ])('%s is day %i of the week', (date, expected) => {
    expect(dayOfWeek(day(date))).toBe(expected);
  });

  test('the year of a day is its first four digits', () => {
    expect(yearOf(day('2024-12-31'))).toBe(2024);
    expect(yearOf(day('2025-01-01'))).toBe(2025);
  });

  test('days can be added and counted back, and they sort as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(Math.sign(days)).toBe(other > date ? 1 : other < date ? -1 : 0);
        expect(dayOfWeek(other)).toBe((((dayOfWeek(date) + days) % 7) + 7) % 7);
      }),
    );
  });
});

describe('ageOn', () => {
  test.each([
    ['on the day of birth', '2024-06-20', '2024-06-20', 0],
    ['the day before a birthday', '2006-06-21', '2024-06-20', 17],
    ['on the birthday', '2006-06-20', '2024-06-20', 18],
    ['the day after it', '2006-06-19', '2024-06-20', 18],
    ['born on 29 February, on 28 February of a common year', '2008-02-29', '2026-02-28', 17],
    ['born on 29 February, on 1 March of a common year', '2008-02-29', '2026-03-01', 18],
    ['born on 29 February, on 28 February of a leap year', '2008-02-29', '2024-02-28', 15],
    ['born on 29 February, on 29 February', '2008-02-29', '2024-02-29', 16],
    ['born on 28 February, on 28 February of a leap year', '2008-02-28', '2024-02-28', 16],
    ['at the turn of the year', '2005-12-31', '2024-01-01', 18],
    ['at a hundred', '1924-06-20', '2024-06-20', 100],
    ['the day before the birth', '2024-06-21', '2024-06-20', -1],
  ])('counts whole years: %s', (_when, born, on, years) => {
    expect(ageOn(day(born), day(on))).toBe(years);
  });

  test('never falls with time, and grows by one at most from a day to the next', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40_000), (born, days) => {
        const today = addDays(born, days);
        const step = ageOn(born, addDays(today, 1)) - ageOn(born, today);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});
