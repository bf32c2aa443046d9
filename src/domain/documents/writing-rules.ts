import type { LocalDate } from '../shared/local-date';

/** The letters that points are counted with: those of the Vietnamese alphabet, without its marks. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** Vietnamese capitals, as head and signature of a document are written. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/**
 * "ngày 05 tháng 02 năm 2025". Decree 30/2020, Annex I, part I, section II.4: days below 10 and the
 * months 1 and 2 carry a leading zero, so that nobody can put a 1 before them; other months do not.
 */
export function dateInWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${monthOf(month)} năm ${year}`;
}

/** "05/02/2025", "17/6/2024": the short form within a text, zeros by the same rule. */
export function shortDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${monthOf(month)}/${year}`;
}

function monthOf(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}

/** The line under the motto: "Đồng Nai, ngày 05 tháng 02 năm 2025". */
export function placeAndDate(place: string, date: LocalDate): string {
  return `${place}, ${dateInWords(date)}`;
}

/**
 * "Số: 05/TB-CABH" from "5/2024/TB-CABH" of the office's book. Decree 30/2020, Annex I, part I,
 * section II.3: below 10 a zero comes first; an administrative document has no year in its number,
 * since each book begins anew with the year.
 */
export function printedNumber(number: string): string {
  const [first = '', ...rest] = number.split('/');
  const symbol = rest.filter((part, at) => at > 0 || !/^\d{4}$/.test(part));
  return `Số: ${[first.replace(/^\d$/, '0$&'), ...symbol].join('/')}`;
}

/** The number of a document that the registry has yet to number. */
export function numberToCome(symbol: string): string {
  return `Số:        /${symbol}`;
}

/**
 * The mark of a point: "a", "b", "c", "d", "đ", "e", "g" … (Decree 30/2020, Annex I, part I,
 * section II.6: Vietnamese letters in their order); figures once the alphabet has ended.
 */
export function pointMark(index: number): string {
  return `${POINTS[index] ?? String(index + 1)})`;
}

/** A text that closes a document: "./." in the place of its last stop (section II.6). */
export function closing(text: string): string {
  return `${withoutStop(text)}./.`;
}

/** A text as it stands before a semicolon or another stop. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.;:,\s/]+$/, '');
}

/** The entries of a list: a semicolon after each, a full stop after the last (section II.9). */
export function listed(entries: readonly string[]): string[] {
  return entries.map((entry, at) => `${withoutStop(entry)}${at < entries.length - 1 ? ';' : '.'}`);
}

/** "Phường Trảng Dài" begins a line, "phường Trảng Dài" stands in a sentence. */
export function inSentence(name: string): string {
  return name.replace(
    /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu)(?= )/,
    (kind) => kind.toLocaleLowerCase('vi'),
  );
}
