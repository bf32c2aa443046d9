import fc from 'fast-check';
import { formatInstant, parseInstant } from '../../../src/domain/shared/instant';

describe('parseInstant', () => {
  test.each([
    ['2024-06-20T08:00:00+07:00', '2024-06-20T01:00:00.000Z'],
    ['2024-06-20T08:00+07:00', '2024-06-20T01:00:00.000Z'],
    ['2024-06-20T23:59:59.999Z', '2024-06-20T23:59:59.999Z'],
    ['2024-06-20T00:00:00.5-03:30', '2024-06-20T03:30:00.500Z'],
    ['2024-02-29T00:00:00+07:00', '2024-02-28T17:00:00.000Z'],
  ])('reads %s', (text, utc) => {
    const instant = parseInstant(text);
    expect(instant === null ? null : formatInstant(instant)).toBe(utc);
  });

  test.each([
    ['no offset', '2024-06-20T08:00:00'],
    ['a day only', '2024-06-20'],
    ['24:00', '2024-06-20T24:00:00+07:00'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['31 June', '2024-06-31T08:00:00+07:00'],
    ['29 February of a common year', '2023-02-29T08:00:00+07:00'],
    ['a space for the T', '2024-06-20 08:00:00+07:00'],
    ['an offset without colon', '2024-06-20T08:00:00+0700'],
    ['microseconds', '2024-06-20T08:00:00.000001Z'],
    ['a number', '1718841600000'],
    ['words', 'now'],
    ['nothing', ''],
  ])('refuses %s', (_why, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
    );
  });
});
