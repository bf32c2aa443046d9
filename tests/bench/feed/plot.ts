import { writeFileSync } from 'node:fs';

/** A bar of the plot. */
export interface Bar {
  readonly name: string;
  readonly micros: number;
  readonly isOurs: boolean;
}

const WIDTH = 760;
const ROW = 30;
const LEFT = 250;
const RIGHT = 110;

/** Draws CPU per request on a logarithmic scale, the least on top. */
export function plotBars(bars: readonly Bar[], file: string): void {
  const sorted = [...bars].sort((a, b) => a.micros - b.micros);
  const height = 64 + sorted.length * ROW;
  const top = Math.log10(Math.max(...sorted.map(({ micros }) => micros)));
  const length = (micros: number) =>
    Math.max(((Math.log10(micros) - 1) / (top - 1)) * (WIDTH - LEFT - RIGHT), 2);
  const rows = sorted.map((bar, n) => rowOf(bar, 52 + n * ROW, length(bar.micros)));
  writeFileSync(file, `${head(height)}${rows.join('')}</svg>\n`);
}

function head(height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
    'font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="CPU per request">' +
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>` +
    '<text x="16" y="28" font-size="16" font-weight="600" fill="#1c1917">CPU per request, one page of 20 posts (log scale)</text>'
  );
}

function rowOf({ name, micros, isOurs }: Bar, y: number, length: number): string {
  const fill = isOurs ? '#b3261e' : '#a8a29e';
  const shown = micros >= 1000 ? `${(micros / 1000).toFixed(1)} ms` : `${micros} µs`;
  return (
    `<text x="${LEFT - 12}" y="${y + 15}" text-anchor="end" fill="#292524">${name}</text>` +
    `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3" fill="${fill}"/>` +
    `<text x="${(LEFT + length + 8).toFixed(1)}" y="${y + 15}" fill="#57534e">${shown}</text>`
  );
}
