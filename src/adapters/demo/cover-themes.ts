import { boat, drop, pomelo, seedling, trees } from './emblems/nature';
import * as offices from './emblems/offices';
import type { Emblem } from './emblems/paint';
import * as places from './emblems/places';

/** The look of one theme: hues in degrees, the accent apart from the rest, and its emblem. */
export interface CoverTheme {
  readonly palette: { readonly hue: number; readonly accent: number };
  readonly shapes: Emblem;
}

const THEMES: ReadonlyMap<string, CoverTheme> = new Map([
  ['law', { palette: { hue: 222, accent: 42 }, shapes: offices.scales }],
  ['id-card', { palette: { hue: 200, accent: 40 }, shapes: offices.identityCard }],
  ['fruit', { palette: { hue: 92, accent: 50 }, shapes: pomelo }],
  ['health', { palette: { hue: 174, accent: 352 }, shapes: offices.medicalCross }],
  ['school', { palette: { hue: 28, accent: 212 }, shapes: offices.book }],
  ['road', { palette: { hue: 212, accent: 46 }, shapes: places.road }],
  ['festival', { palette: { hue: 4, accent: 44 }, shapes: places.lanterns }],
  ['forest', { palette: { hue: 142, accent: 54 }, shapes: trees }],
  ['tax', { palette: { hue: 248, accent: 44 }, shapes: offices.coins }],
  ['women', { palette: { hue: 328, accent: 42 }, shapes: places.woman }],
  ['youth', { palette: { hue: 216, accent: 46 }, shapes: places.friends }],
  ['market', { palette: { hue: 14, accent: 36 }, shapes: places.stall }],
  ['water', { palette: { hue: 198, accent: 190 }, shapes: drop }],
  ['waste', { palette: { hue: 158, accent: 100 }, shapes: places.bin }],
  ['agriculture', { palette: { hue: 76, accent: 44 }, shapes: seedling }],
  ['river', { palette: { hue: 188, accent: 34 }, shapes: boat }],
  ['vaccine', { palette: { hue: 262, accent: 340 }, shapes: offices.syringe }],
  ['shield', { palette: { hue: 232, accent: 150 }, shapes: offices.shield }],
  ['bus', { palette: { hue: 166, accent: 40 }, shapes: places.bus }],
  ['digital', { palette: { hue: 254, accent: 166 }, shapes: offices.telephone }],
]);

const NEUTRAL: CoverTheme = { palette: { hue: 206, accent: 18 }, shapes: offices.loudspeaker };

/** The names of the themes that have an emblem of their own. */
export const COVER_THEMES: readonly string[] = [...THEMES.keys()];

/** The look of a theme; one that is not known looks neutral, with a loudspeaker. */
export function coverThemeOf(name: string): CoverTheme {
  return THEMES.get(name) ?? NEUTRAL;
}
