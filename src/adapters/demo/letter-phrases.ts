import { capitals, closing } from '../../domain/documents/writing-rules';

/** In whose name a collective body signs; the bodies of the state add for whom (KT.), others do not. */
const COLLECTIVES = [
  { name: /^(Ủy ban nhân dân|UBND)/, signsFor: 'Ủy ban nhân dân', state: true },
  { name: /^Ủy ban (Mặt trận|MTTQ)/, signsFor: 'Ban Thường trực', state: false },
  { name: /^(Tỉnh đoàn|Đoàn|Hội|Liên đoàn)/, signsFor: 'Ban Thường vụ', state: false },
];

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
    at === paragraphs.length - 1 ? closing(paragraph) : paragraph,
  );
}

/** A name too long for a line, broken before the territory: "SỞ Y TẾ" / "TỈNH ĐỒNG NAI". */
export function brokenBeforeTerritory(name: string): string {
  return name.replace(/ (tỉnh|thành phố|huyện|phường|xã|thị trấn|thị xã)(?= \p{Lu})/u, '\n$1');
}
