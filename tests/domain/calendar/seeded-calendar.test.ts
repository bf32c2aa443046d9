import type { WorkingDayExceptionKind } from '../../../src/domain/calendar/working-day-exception';
import { dayOfWeek, yearOf } from '../../../src/domain/shared/local-date';
import { seededExceptions } from '../../support/calendar-fixture';

const rows = seededExceptions();
const isWeekend = (row: (typeof rows)[number]) => [0, 6].includes(dayOfWeek(row.date));
const ofKind = (kind: WorkingDayExceptionKind) => rows.filter((row) => row.kind === kind);

describe('the calendar that the project ships', () => {
  test('every row has a name and a legal basis', () => {
    expect(rows.filter((row) => row.name === '' || row.legalBasis === '')).toEqual([]);
  });

  test('swaps give weekdays for Saturdays, one for one in each year', () => {
    expect(ofKind('swap-off').filter(isWeekend)).toEqual([]);
    expect(ofKind('swap-work').filter((row) => dayOfWeek(row.date) !== 6)).toEqual([]);
    const years = (kind: WorkingDayExceptionKind) => ofKind(kind).map((row) => yearOf(row.date));
    expect(years('swap-work')).toEqual(years('swap-off'));
  });

  test('days in lieu are weekdays', () => {
    expect(ofKind('in-lieu').filter(isWeekend)).toEqual([]);
  });

  test.each([2024, 2025, 2026, 2027])(
    '%i has the eleven holidays of Labour Code 2019 art. 112',
    (year) => {
      const names = ofKind('holiday')
        .filter((row) => yearOf(row.date) === year && row.name !== 'Ngày Văn hóa Việt Nam')
        .map((row) => row.name);
      const times = (name: string) => names.filter((other) => other === name).length;
      expect(names).toHaveLength(11);
      expect([times('Tết Nguyên đán'), times('Quốc khánh'), times('Giỗ Tổ Hùng Vương')]).toEqual([
        5, 2, 1,
      ]);
    },
  );

  test('nothing of a year that is over is provisional', () => {
    const open = rows.filter((row) => row.status === 'provisional').map((row) => yearOf(row.date));
    expect([...new Set(open)]).toEqual([2026, 2027]);
  });
});
