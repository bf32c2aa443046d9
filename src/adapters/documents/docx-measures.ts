/** Lengths as Word counts them: a twentieth of a point; type in half points. */
const TWIPS_PER_MM = 1440 / 25.4;

function mm(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

/** The page of Decree 30/2020, Annex I, part I, section I: A4, within its range of margins. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(20),
  /** Where the page number stands, in the middle of the top margin. */
  header: mm(10),
} as const;

/** The width of the text. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The two columns of head and foot. */
export const COLUMNS = { left: mm(62), right: TEXT_WIDTH - mm(62) } as const;

/** Type sizes in half points, within the ranges of the Annex. */
export const SIZE = {
  nation: 24,
  motto: 26,
  issuer: 24,
  number: 26,
  about: 24,
  date: 26,
  name: 28,
  text: 28,
  table: 24,
  copiesTitle: 24,
  copies: 22,
  signature: 28,
  pageNumber: 26,
} as const;

/** The first line of a paragraph, 1.27 cm; six points between two paragraphs. */
export const FIRST_LINE = mm(12.7);
export const PARAGRAPH_GAP = 120;

// The advance widths of Times New Roman in thousandths of the size, by kind of letter.
const CAPITAL_BOLD = 730;
const SMALL_BOLD = 530;
const SPACE = 250;

/** About how wide a line of bold text is, for the rules that are drawn below it. */
export function widthOfBold(text: string, size: number): number {
  const thousandths = Array.from(text).reduce((sum, letter) => sum + advanceOf(letter), 0);
  return Math.round((thousandths / 1000) * size * 10);
}

function advanceOf(letter: string): number {
  if (/\s|[-.,]/.test(letter)) return SPACE;
  return letter === letter.toLocaleLowerCase('vi') ? SMALL_BOLD : CAPITAL_BOLD;
}
