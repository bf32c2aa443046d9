import fc from 'fast-check';
import { weeksOf } from '../../../src/plugins/editorial-desk/admin/src/presentation/weeks-of';

const year = fc.integer({ min: 1900, max: 2199 });
const month = fc.integer({ min: 1, max: 12 });

describe('the weeks of a month', () => {
  it('have every day once, in order, each under its own weekday from Monday on', () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const weeks = weeksOf(y, m);
        const days = weeks.flat().filter((date) => date !== null);
        expect(days).toHaveLength(new Date(Date.UTC(y, m, 0)).getUTCDate());
        expect(days).toEqual([...days].sort());
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          const weekdays = week.map((date) => date && (new Date(date).getUTCDay() + 6) % 7);
          expect(weekdays).toEqual(week.map((date, place) => date && place));
        }
      }),
    );
  });

  it('begin where the month begins', () => {
    expect(weeksOf(2024, 9)[0]).toEqual([null, null, null, null, null, null, '2024-09-01']);
  });
});
