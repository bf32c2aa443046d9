import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { coverThemeOf, type CoverTheme } from './cover-themes';
import type { Paint } from './emblems/paint';
import { area, disc, each, moved } from './emblems/svg-shapes';

/** A whole number between the two given, both included. */
type Draw = (from: number, to: number) => number;

const WIDTH = 1280;
const HEIGHT = 720;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const DISC_RADIUS = 238;
const QUALITY = 80;
const HUE_SHIFT = 14;

/**
 * A flat illustration of the theme without any text: a JPEG of 1280 × 720 pixels. The seed varies
 * hue and positions; equal arguments give equal bytes, and an unknown theme a neutral picture.
 */
export async function coverImage(cover: {
  readonly theme: string;
  readonly seed: string;
}): Promise<Buffer> {
  const draw = drawsOf(`${cover.theme}/${cover.seed}`);
  const theme = coverThemeOf(cover.theme);
  const svg = svgOf(theme, draw);
  return sharp(Buffer.from(svg)).jpeg({ quality: QUALITY }).toBuffer();
}

function drawsOf(seed: string): Draw {
  const bytes = createHash('sha512').update(seed).digest();
  let at = 0;
  return (from, to) => {
    const byte = bytes.readUInt8(at++ % bytes.length);
    return Math.round(from + ((to - from) * byte) / 255);
  };
}

function svgOf({ palette, shapes }: CoverTheme, draw: Draw): string {
  const hue = palette.hue + draw(-HUE_SHIFT, HUE_SHIFT) + 360;
  const layers = [backdrop(hue, draw), sun(draw), bubbles(draw), hills(hue, draw), plate(hue)];
  const emblem = moved(
    `translate(${CENTRE.x} ${CENTRE.y}) scale(1.12)`,
    shapes(paintOf(hue, palette.accent)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${layers.join('')}${emblem}</svg>`;
}

function paintOf(hue: number, accent: number): Paint {
  return {
    deep: hsl(hue, 52, 27),
    main: hsl(hue, 58, 48),
    soft: hsl(hue, 54, 78),
    accent: hsl(accent, 88, 58),
    paper: '#fffdf8',
  };
}

function hsl(hue: number, saturation: number, lightness: number): string {
  return `hsl(${hue % 360}, ${saturation}%, ${lightness}%)`;
}

function backdrop(hue: number, draw: Draw): string {
  const stops = [hsl(hue + draw(14, 34), 72, 84), hsl(hue, 62, 62)] as const;
  return (
    `<linearGradient id="sky" x1="0" y1="0" x2="${draw(0, 100)}%" y2="100%">` +
    `<stop offset="0" stop-color="${stops[0]}"/><stop offset="1" stop-color="${stops[1]}"/>` +
    `</linearGradient><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>`
  );
}

function sun(draw: Draw): string {
  const x = draw(0, 1) === 0 ? draw(80, 340) : draw(940, 1200);
  const y = draw(90, 260);
  return each([170, 120, 74], (radius) => disc([x, y, radius], 'rgba(255, 255, 255, 0.28)'));
}

function bubbles(draw: Draw): string {
  return each([90, 330, 900, 1130], (left) =>
    disc([left + draw(-60, 60), draw(60, 520), draw(10, 44)], 'rgba(255, 255, 255, 0.34)'),
  );
}

/** Three layers of hills, the nearest the darkest. */
function hills(hue: number, draw: Draw): string {
  const layers = [
    { top: 470, light: 58 },
    { top: 550, light: 46 },
    { top: 630, light: 34 },
  ];
  return each(layers, ({ top, light }) => {
    const [start, middle, end] = [top + draw(-50, 50), top + draw(-60, 60), top + draw(-50, 50)];
    const bend = draw(240, 420);
    return area(
      `M0,${start} C${bend},${top - 110} ${bend},${middle} 640,${middle} S${WIDTH - bend},${top + 90} ${WIDTH},${end} V${HEIGHT} H0 Z`,
      hsl(hue, 48, light),
    );
  });
}

/** The light disc on which the emblem stands out, with a ring around it. */
function plate(hue: number): string {
  return (
    disc([CENTRE.x, CENTRE.y, DISC_RADIUS + 26], 'rgba(255, 255, 255, 0.35)') +
    disc([CENTRE.x, CENTRE.y + 8, DISC_RADIUS], hsl(hue, 45, 30)) +
    disc([CENTRE.x, CENTRE.y, DISC_RADIUS], hsl(hue, 60, 96))
  );
}
