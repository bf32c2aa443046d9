import path from 'node:path';
import { filesUnder, read, sourceFiles } from './repository';

const MEDIAN_AT_MOST = 60;
const LINES_AT_MOST = 250;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|d))?$/;

function linesOf(file: string): number {
  return read(file).trimEnd().split('\n').length;
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const tests = filesUnder('tests').filter((file) => /\.(tsx?|cjs)$/.test(file));

describe('source files', () => {
  it(`are mostly short: half of them have at most ${MEDIAN_AT_MOST} lines`, () => {
    const lines = sourceFiles().map(linesOf);
    expect(lines.length).toBeGreaterThan(20);
    expect(median(lines)).toBeLessThanOrEqual(MEDIAN_AT_MOST);
  });

  it(`never have more than ${LINES_AT_MOST} lines`, () => {
    const long = [...sourceFiles(), ...tests].filter((file) => linesOf(file) > LINES_AT_MOST);
    expect(long).toEqual([]);
  });

  it('have names in kebab-case; files of React components too', () => {
    const odd = [...sourceFiles(), ...tests].filter(
      (file) => !KEBAB_CASE.test(path.basename(file).replace(/\.(tsx?|cjs)$/, '')),
    );
    expect(odd).toEqual([]);
  });
});
