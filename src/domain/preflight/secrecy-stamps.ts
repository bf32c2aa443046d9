/** The stamps of state secrets and internal papers (Law 29/2018/QH15 art. 8), without spaces. */
const STAMPS: Readonly<Record<string, string>> = {
  TUYỆTMẬT: 'TUYỆT MẬT',
  TỐIMẬT: 'TỐI MẬT',
  MẬT: 'MẬT',
  TÀILIỆUTHUHỒI: 'TÀI LIỆU THU HỒI',
  LƯUHÀNHNỘIBỘ: 'LƯU HÀNH NỘI BỘ',
  XEMXONGTRẢLẠI: 'XEM XONG TRẢ LẠI',
};

const STAMP = new RegExp(Object.keys(STAMPS).join('|'), 'g');

/** A line that says nothing but stamps; "Độ mật" is how a form asks for one. */
const STAMPED = new RegExp(`^(?:ĐỘMẬT)?(?:${Object.keys(STAMPS).join('|')})+$`);

/** Where a stamp may be broken: no stamp has more syllables. */
const LINES_TOGETHER = 4;

/** Syllables that make another word with a "mật" on the next line, and with one on the line before. */
const BEFORE = /(?:^|[^\p{L}])(?:bảo|bí|cơ|thân|niêm|cẩn|kín)$/iu;
const AFTER = /^(?:ong|khẩu|mã|độ|thiết|vụ|thám|báo|danh|tịch|mía|gấu|nghị)(?:$|[^\p{L}])/iu;

/** A stamp and the line it stands on, counted from 0. */
export interface StampedLine {
  readonly line: number;
  readonly stamp: string;
}

/**
 * The stand-alone secrecy stamps in a text, line by line: a line that says nothing else, however it
 * is spaced, written or encoded. Honey (*mật ong*), *bảo mật*, *mật khẩu* and *bí mật* are words of
 * everyday articles and no stamps.
 */
export function findStamps(lines: readonly string[]): readonly StampedLine[] {
  const parts = lines.flatMap((text, line) =>
    segmentsOf(text).map((segment) => ({ line, ...segment })),
  );
  const found: StampedLine[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const stamped = stampAt(parts, at);
    if (!stamped) continue;
    found.push({ line: parts[at]?.line ?? 0, stamp: stamped.stamp });
    at += stamped.length - 1;
  }
  return found;
}

interface Segment {
  readonly text: string;
  readonly letters: string;
}

/** What is set apart on one line, by tabs, bars or wide gaps, was written apart. */
function segmentsOf(line: string): Segment[] {
  const plain = line.normalize('NFKC').replace(/[\p{Cf}\u034f]/gu, '');
  const whole = segment(plain);
  if (STAMPED.test(whole.letters)) return [whole];
  const apart = plain.split(/\t| {4,}|\|/).map(segment);
  return apart.filter(({ letters }) => letters !== '');
}

function segment(text: string): Segment {
  const letters = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return { text: text.normalize('NFC').trim(), letters };
}

function stampAt(
  parts: readonly Segment[],
  at: number,
): { readonly stamp: string; readonly length: number } | null {
  for (let length = 1; length <= LINES_TOGETHER; length += 1) {
    const together = parts.slice(at, at + length);
    const letters = together.map((part) => part.letters).join('');
    if (together.length < length || letters.length > 40) return null;
    if (STAMPED.test(letters) && !continuesWord(parts, at, length)) {
      return { stamp: nameOf(letters), length };
    }
  }
  return null;
}

/** A "mật" that a line break cut from "bảo mật" or "mật ong" is no stamp. */
function continuesWord(parts: readonly Segment[], at: number, length: number): boolean {
  const own = parts[at];
  if (length > 1 || own?.letters !== 'MẬT') return false;
  const isCutFrom = (other: Segment | undefined, word: RegExp) =>
    other !== undefined && word.test(other.text) && isCapitals(other) === isCapitals(own);
  return isCutFrom(parts[at - 1], BEFORE) || isCutFrom(parts[at + 1], AFTER);
}

function isCapitals({ text }: Segment): boolean {
  return text === text.toUpperCase();
}

function nameOf(letters: string): string {
  const own = letters.replace(/^ĐỘMẬT(?=.)/, '');
  return (own.match(STAMP) ?? []).map((one) => STAMPS[one] ?? one).join(', ');
}
