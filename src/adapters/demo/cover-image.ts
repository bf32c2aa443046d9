import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { coverThemeOf } from './cover-themes';
import type { Paint } from './emblems/paint';
import { area, disc, moved } from './emblems/svg-shapes';

const WIDTH = 1280;
const HEIGHT = 720;

/** Yields the same row of numbers between 0 and 1 for the same seed. */
function chancesOf(seed: string): readonly number[] {
  return [...createHash('sha256').update(seed).digest()].map((byte) => byte / 255);
}

/**
 * A drawn cover, a JPEG of 1280 by 720 pixels: the theme's emblem before hills and discs. The seed
 * decides hue and places; equal arguments give equal pictures.
 */
export async function coverImage({
  theme,
  seed,
}: {
  theme: string;
  seed: string;
}): Promise<Buffer> {
  const { hue, shapes } = coverThemeOf(theme);
  const chances = chancesOf(seed);
  const paint = paintOf(hue + (at(chances, 0) - 0.5) * 24);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    background(paint, chances),
    moved('translate(640 360)', disc([0, 0, 250], paint.paper)),
    moved('translate(640 360) scale(1.25)', shapes(paint)),
    '</svg>',
  ].join('');
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

function background(paint: Paint, chances: readonly number[]): string {
  const x = (index: number) => Math.round(at(chances, index) * WIDTH);
  const y = (index: number) => Math.round(at(chances, index) * 60);
  return [
    area(`M0,0 H${WIDTH} V${HEIGHT} H0 Z`, paint.soft),
    disc([x(1), 60 + y(2), 120], '#ffffff55'),
    disc([x(3), 240 + y(4), 60], '#ffffff40'),
    area(
      `M0,${470 + y(5)} Q${x(6)},${380 + y(7)} ${WIDTH},${500 + y(8)} V720 H0 Z`,
      `${paint.main}66`,
    ),
    area(
      `M0,${590 + y(9)} Q${x(10)},${500 + y(11)} ${WIDTH},${570 + y(12)} V720 H0 Z`,
      `${paint.deep}88`,
    ),
  ].join('');
}

function paintOf(hue: number): Paint {
  return {
    deep: hex(hue, 0.55, 0.26),
    main: hex(hue, 0.5, 0.46),
    soft: hex(hue, 0.5, 0.82),
    accent: '#f2b632',
    paper: '#fffdf7',
  };
}

/** A colour by hue, saturation and lightness, in the form that takes an alpha behind it. */
function hex(hue: number, saturation: number, lightness: number): string {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30 + 12) % 12;
    const value = lightness - strength * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

function at(chances: readonly number[], index: number): number {
  return chances[index] ?? 0;
}
