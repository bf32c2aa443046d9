import fc from 'fast-check';
import { addDays } from '../../../src/domain/shared/local-date';
import { instantAt, localDateOf, localTimeOf, startOfDay } from '../../../src/domain/shared/zone';
import { at, day, VIETNAM } from '../../support/calendar-fixture';

const ZONES = [
  VIETNAM,
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const anyZone = fc.constantFrom(...ZONES);
// 1970 to 2100, in minutes: local times are told to the minute.
const anyMinute = fc.integer({ min: 0, max: 68_000_000 }).map((minutes) => minutes * 60_000);
const anyDay = fc.integer({ min: 0, max: 47_000 }).map((n) => addDays(day('1970-01-02'), n));

describe('the local day and time of an instant', () => {
  test.each([
    ['2024-06-20T16:59:59.999Z', VIETNAM, '2024-06-20', '23:59'],
    ['2024-06-20T17:00:00Z', VIETNAM, '2024-06-21', '00:00'],
    ['2024-12-31T23:30:00Z', 'UTC', '2024-12-31', '23:30'],
    ['2024-12-31T23:30:00Z', VIETNAM, '2025-01-01', '06:30'],
    ['2024-06-20T03:59:59Z', 'America/New_York', '2024-06-19', '23:59'],
    ['2024-06-20T10:00:00Z', 'Pacific/Kiritimati', '2024-06-21', '00:00'],
    ['2024-06-20T00:00:00Z', 'Asia/Kathmandu', '2024-06-20', '05:45'],
    ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31', '23:59'],
  ])('%s in %s is %s %s', (instant, zone, date, time) => {
    expect(localDateOf(at(instant), zone)).toBe(date);
    expect(localTimeOf(at(instant), zone)).toBe(time);
  });

  test('Vietnam is seven hours ahead of UTC', () => {
    fc.assert(
      fc.property(anyMinute, (minute) => {
        fc.pre(minute > at('1976-01-01T00:00:00Z'));
        const shown = new Date(minute + 7 * 3_600_000).toISOString();
        const local = `${localDateOf(minute, VIETNAM)}T${localTimeOf(minute, VIETNAM)}:00.000Z`;
        expect(local).toBe(shown);
      }),
    );
  });

  test('an unknown zone is an error, never the zone of the server', () => {
    expect(() => localDateOf(0, 'Asia/Bien_Hoa')).toThrow(RangeError);
    expect(() => startOfDay(day('2024-06-20'), '')).toThrow(RangeError);
  });
});

describe('instantAt', () => {
  test.each([
    ['2024-06-20', '17:00', VIETNAM, '2024-06-20T10:00:00Z'],
    ['2024-06-20', '00:00', VIETNAM, '2024-06-19T17:00:00Z'],
    ['2024-03-31', '01:59', 'Europe/Berlin', '2024-03-31T00:59:00Z'],
    ['2024-03-31', '03:00', 'Europe/Berlin', '2024-03-31T01:00:00Z'],
    ['2024-10-27', '03:00', 'Europe/Berlin', '2024-10-27T02:00:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantAt(day(date), time, zone)).toBe(at(instant));
  });

  test('a time that clocks jump over is as much later as they jump', () => {
    expect(instantAt(day('2024-03-31'), '02:30', 'Europe/Berlin')).toBe(at('2024-03-31T01:30:00Z'));
  });

  test('a time that comes twice is the first of the two', () => {
    expect(instantAt(day('2024-10-27'), '02:30', 'Europe/Berlin')).toBe(at('2024-10-27T00:30:00Z'));
  });

  test.each(['24:00', '7:00', '17:60', '17:00:00', '17h00', ''])('refuses the time %p', (time) => {
    expect(() => instantAt(day('2024-06-20'), time, VIETNAM)).toThrow(RangeError);
  });

  test('is the way back from local day and time, but for the second of two equal times', () => {
    fc.assert(
      fc.property(anyMinute, anyZone, (minute, zone) => {
        const date = localDateOf(minute, zone);
        const time = localTimeOf(minute, zone);
        const back = instantAt(date, time, zone);
        expect(back).toBeLessThanOrEqual(minute);
        expect([localDateOf(back, zone), localTimeOf(back, zone)]).toEqual([date, time]);
        if (zone === VIETNAM || zone === 'UTC') expect(back).toBe(minute);
      }),
      { examples: [[at('2024-10-27T01:30:00Z'), 'Europe/Berlin']] },
    );
  });
});

describe('startOfDay', () => {
  test.each([
    ['an ordinary day in Vietnam', '2024-06-20', VIETNAM, '2024-06-19T17:00:00Z'],
    ['clocks jump from 00:00 to 01:00', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['clocks jump from 23:30 to 00:30', '1919-03-31', 'America/Toronto', '1919-03-31T04:30:00Z'],
    ['00:00 comes twice', '2024-11-03', 'America/Havana', '2024-11-03T04:00:00Z'],
    [
      'the day after the hour before midnight came twice',
      '2018-02-18',
      'America/Sao_Paulo',
      '2018-02-18T03:00:00Z',
    ],
    ['a day that did not happen', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s', (_what, date, zone, instant) => {
    expect(startOfDay(day(date), zone)).toBe(at(instant));
  });

  test('is the first instant of the day: a millisecond before it is an earlier day', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (date, zone) => {
        const start = startOfDay(date, zone);
        expect(localDateOf(start, zone) >= date).toBe(true);
        expect(localDateOf(start - 1, zone) < date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
