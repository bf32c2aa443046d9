/** A run of text as a PDF places it on the page. */
export interface PlacedText {
  readonly str: string;
  /** The text matrix: how the run is turned and scaled, and where it starts. */
  readonly transform: readonly number[];
  readonly width: number;
}

interface Run {
  readonly str: string;
  readonly size: number;
  /** How the text is turned, in whole degrees. */
  readonly angle: number;
  /** Where the line lies across its own direction, and where on it the run starts and ends. */
  readonly across: number;
  readonly start: number;
  readonly end: number;
}

/** In sizes of the letters: a gap is a space, and from where on what follows stands apart. */
const SPACE = 0.18;
const APART = 2.5;

/**
 * The lines of a page, as people see them: runs on one baseline in their order, and a tab where what
 * follows stands apart, as a stamp beside the head of a letter does.
 */
export function linesOfPage(texts: readonly PlacedText[]): readonly string[] {
  const runs = texts.map(runOf).filter(({ str }) => str.trim() !== '');
  const lines: Run[][] = [];
  for (const run of [...runs].sort(byPlace)) {
    const line = lines.at(-1);
    if (line?.[0] && isOnLine(run, line[0])) line.push(run);
    else lines.push([run]);
  }
  return lines.map(joined);
}

function runOf({ str, transform, width }: PlacedText): Run {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const turn = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const start = cos * x + sin * y;
  return {
    str,
    size: Math.hypot(c, d) || 1,
    angle: Math.round((turn * 180) / Math.PI),
    across: cos * y - sin * x,
    start,
    end: start + width,
  };
}

/** From the top of the page down; what is turned differently is read by itself. */
function byPlace(one: Run, other: Run): number {
  return one.angle - other.angle || other.across - one.across;
}

function isOnLine(run: Run, first: Run): boolean {
  const reach = Math.min(run.size, first.size) / 2;
  return run.angle === first.angle && Math.abs(run.across - first.across) < reach;
}

function joined(line: readonly Run[]): string {
  const runs = [...line].sort((one, other) => one.start - other.start);
  return runs.map((run, at) => gapBefore(run, runs[at - 1]) + run.str).join('');
}

function gapBefore(run: Run, previous: Run | undefined): string {
  if (!previous) return '';
  const gap = (run.start - previous.end) / Math.max(run.size, previous.size);
  if (gap > APART) return '\t';
  return gap > SPACE ? ' ' : '';
}
