import fc from 'fast-check';
import type { LocalDate } from '../../../src/domain/shared/local-date';
import {
  closing,
  dateInWords,
  inSentence,
  listed,
  numberToCome,
  placeAndDate,
  pointMark,
  printedNumber,
  shortDate,
} from '../../../src/domain/documents/writing-rules';

const day = (text: string) => text as LocalDate;

describe('the date of a document', () => {
  it.each([
    ['2025-02-05', 'ngày 05 tháng 02 năm 2025', '05/02/2025'],
    ['2024-01-31', 'ngày 31 tháng 01 năm 2024', '31/01/2024'],
    ['2024-03-15', 'ngày 15 tháng 3 năm 2024', '15/3/2024'],
    ['2024-06-07', 'ngày 07 tháng 6 năm 2024', '07/6/2024'],
    ['2024-11-30', 'ngày 30 tháng 11 năm 2024', '30/11/2024'],
  ])('carries zeros before days below 10 and the months 1 and 2 alone: %s', (date, long, short) => {
    expect(dateInWords(day(date))).toBe(long);
    expect(shortDate(day(date))).toBe(short);
    expect(placeAndDate('Đồng Nai', day(date))).toBe(`Đồng Nai, ${long}`);
  });
});

describe('the number of a document', () => {
  it.each([
    ['01/2024/TB-CABH', 'Số: 01/TB-CABH'],
    ['7/2024/TB-CABH', 'Số: 07/TB-CABH'],
    ['112/2025/CV-CAT', 'Số: 112/CV-CAT'],
    ['7/STP-PBGDPL', 'Số: 07/STP-PBGDPL'],
    ['17/STP', 'Số: 17/STP'],
    ['457-CV/TĐTN', 'Số: 457-CV/TĐTN'],
  ])('%s is printed with a zero below ten and without the year: %s', (number, text) => {
    expect(printedNumber(number)).toBe(text);
  });

  it('stays open where the registry has yet to give it', () => {
    expect(numberToCome('TTr-CABH')).toMatch(/^Số: {5,}\/TTr-CABH$/);
  });
});

describe('points', () => {
  it('are counted with the Vietnamese alphabet', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(pointMark)).toEqual([
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      'g)',
    ]);
  });

  it('are never marked alike', () => {
    const marks = Array.from({ length: 100 }, (_, index) => pointMark(index));
    expect(new Set(marks).size).toBe(100);
  });
});

describe('the end of a text', () => {
  it('is marked by “./.” in the place of whatever stop it had', () => {
    const stop = fc.constantFrom('', '.', ';', ' .', './.', '...');
    fc.assert(
      fc.property(stop, (end) => {
        expect(closing(`Công an tỉnh thông báo${end}`)).toBe('Công an tỉnh thông báo./.');
      }),
    );
  });

  it('of a list is a full stop, and a semicolon before', () => {
    expect(listed(['Như trên', 'PC06.', 'Lưu: VT;'])).toEqual(['Như trên;', 'PC06;', 'Lưu: VT.']);
    expect(listed([])).toEqual([]);
  });
});

test('a unit’s kind is written small within a sentence', () => {
  expect(inSentence('Phường Trảng Dài')).toBe('phường Trảng Dài');
  expect(inSentence('Thành phố Biên Hòa')).toBe('thành phố Biên Hòa');
  expect(inSentence('Xã hội học')).toBe('xã hội học');
});
