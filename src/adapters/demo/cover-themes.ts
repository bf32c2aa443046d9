import { boat, drop, pomelo, seedling, trees } from './emblems/nature';
import {
  book,
  coins,
  identityCard,
  loudspeaker,
  medicalCross,
  scales,
  shield,
  syringe,
  telephone,
} from './emblems/offices';
import type { Emblem } from './emblems/paint';
import { bin, bus, friends, lanterns, road, stall, woman } from './emblems/places';

/** What the covers of one theme share: the hue of its colours and its emblem. */
export interface CoverTheme {
  /** Degrees on the colour wheel. */
  readonly hue: number;
  readonly shapes: Emblem;
}

const NEUTRAL: CoverTheme = { hue: 215, shapes: loudspeaker };

const THEMES: ReadonlyMap<string, CoverTheme> = new Map([
  ['law', { hue: 222, shapes: scales }],
  ['id-card', { hue: 205, shapes: identityCard }],
  ['fruit', { hue: 82, shapes: pomelo }],
  ['health', { hue: 178, shapes: medicalCross }],
  ['school', { hue: 28, shapes: book }],
  ['road', { hue: 212, shapes: road }],
  ['festival', { hue: 8, shapes: lanterns }],
  ['forest', { hue: 140, shapes: trees }],
  ['tax', { hue: 46, shapes: coins }],
  ['women', { hue: 330, shapes: woman }],
  ['youth', { hue: 262, shapes: friends }],
  ['market', { hue: 18, shapes: stall }],
  ['water', { hue: 196, shapes: drop }],
  ['waste', { hue: 120, shapes: bin }],
  ['agriculture', { hue: 96, shapes: seedling }],
  ['river', { hue: 188, shapes: boat }],
  ['vaccine', { hue: 170, shapes: syringe }],
  ['shield', { hue: 228, shapes: shield }],
  ['bus', { hue: 40, shapes: bus }],
  ['digital', { hue: 245, shapes: telephone }],
]);

/** The themes that have an emblem of their own. */
export const COVER_THEMES: readonly string[] = [...THEMES.keys()];

/** The theme of this name; a theme nobody drew gets the loudspeaker. */
export function coverThemeOf(name: string): CoverTheme {
  return THEMES.get(name) ?? NEUTRAL;
}
