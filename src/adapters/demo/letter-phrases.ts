import type { LocalDate } from '../../domain/shared/local-date';

/** In whose name a collective body signs; the bodies of the state add for whom (KT.), others do not. */
const COLLECTIVES = [
  { name: /^(Ủy ban nhân dân|UBND)/, signsFor: 'Ủy ban nhân dân', state: true },
  { name: /^Ủy ban (Mặt trận|MTTQ)/, signsFor: 'Ban Thường trực', state: false },
  { name: /^(Tỉnh đoàn|Đoàn|Hội|Liên đoàn)/, signsFor: 'Ban Thường vụ', state: false },
];

/** Vietnamese capitals, as head and signature of a letter are written. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/**
 * "Đồng Nai, ngày 05 tháng 02 năm 2025". Decree 30/2020, Appendix I: days below 10 and the months
 * 1 and 2 carry a leading zero, so that nobody can put a 1 before them; other months do not.
 */
export function placeAndDate(place: string, date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthText = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${monthText} năm ${year}`;
}

/** The number as printed: one digit gets a leading zero (Decree 30/2020, Appendix I). */
export function printedNumber(number: string): string {
  return `Số: ${number.replace(/^(?=\d(\D|$))/, '0')}`;
}

/** The capacity in which somebody signs, a line each: "TM." for a body, "KT." for its head. */
export function capacityOf(agencyName: string, title: string): string[] {
  const body = COLLECTIVES.find(({ name }) => name.test(agencyName));
  const [, head] = /^Phó (.+)$/.exec(title) ?? [];
  const lines = [
    ...(body ? [`TM. ${capitals(body.signsFor)}`] : []),
    ...(head && body?.state !== false ? [`KT. ${capitals(head)}`] : []),
  ];
  return [...lines, capitals(title)];
}

/** Who gets a copy: the recipient, and the files of the registry and of the unit that drafted. */
export function copiesOf(number: string): string[] {
  const [, unit] = /\/[^-]+-(.+)$/.exec(number) ?? [];
  return ['- Như trên;', `- Lưu: VT${unit ? `, ${unit}` : ''}.`];
}

/** The paragraphs of a letter, the last one closed by "./.". */
export function closed(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph, at) =>
    at === paragraphs.length - 1 ? `${paragraph.replace(/[.\s/]+$/, '')}./.` : paragraph,
  );
}

/** A name too long for a line, broken before the territory: "SỞ Y TẾ" / "TỈNH ĐỒNG NAI". */
export function brokenBeforeTerritory(name: string): string {
  return name.replace(/ (tỉnh|thành phố|huyện|phường|xã|thị trấn|thị xã)(?= \p{Lu})/u, '\n$1');
}
