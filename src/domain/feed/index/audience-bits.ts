import type { AudienceRule } from '../../audience/audience-rule';
import { AUDIENCE_AGES } from '../../audience/audience-rule';
import type { Reader } from '../../audience/reaches';

/** Ages fall into classes: below the lowest, one for each year, above the highest, not known. */
const ABOVE = AUDIENCE_AGES.highest - AUDIENCE_AGES.lowest + 2;
const UNKNOWN = ABOVE + 1;
const CLASSES = UNKNOWN + 1;
const GENDERS = { any: 0, male: 1, female: 2 } as const;

/** Words of a mask that has a bit for each pair of age class and gender, 'not known' included. */
export const MASK_WORDS = Math.ceil((CLASSES * 3) / 32);

/** The greatest number that a topic can have. */
export const MAX_TOPIC = 2 ** 14 - 1;

/** A reader as the lists are asked for. */
export interface ReaderBits {
  /** The reader's own bit in every mask. */
  readonly bit: number;
  /** Completed years; NaN while not known. */
  readonly age: number;
  /** 0 while not known. */
  readonly gender: number;
}

/** Throws a RangeError for ages that no rule can have: such a rule cannot be indexed faithfully. */
export function packAudience({ minAge, maxAge, gender }: AudienceRule, topic: number): number {
  const limits = packAge(minAge) | (packAge(maxAge) << 8) | (GENDERS[gender] << 16);
  return (limits | (topic << 18)) >>> 0;
}

function packAge(age: number | null): number {
  if (age === null) return 0;
  const known = Number.isInteger(age) && age >= AUDIENCE_AGES.lowest;
  if (!known || age > AUDIENCE_AGES.highest) throw new RangeError(`No age of a rule: ${age}`);
  return age + 1;
}

/** Translates a reader once for a whole page. */
export function readerBits({ age, gender }: Reader): ReaderBits {
  const code = gender === null ? 0 : GENDERS[gender];
  return { bit: code * CLASSES + ageClass(age), age: age ?? NaN, gender: code };
}

function ageClass(age: number | null): number {
  if (age === null || Number.isNaN(age)) return UNKNOWN;
  return Math.min(Math.max(Math.floor(age) + 1 - AUDIENCE_AGES.lowest, 0), ABOVE);
}

/** The reference rule for age and gender, on a packed audience. */
export function admits(packed: number, { age, gender }: ReaderBits): boolean {
  const wanted = (packed >>> 16) & 3;
  if (wanted !== 0 && wanted !== gender) return false;
  const min = packed & 255;
  const max = (packed >>> 8) & 255;
  if (min === 0 && max === 0) return true;
  return age >= (min === 0 ? -Infinity : min - 1) && age <= (max === 0 ? Infinity : max - 1);
}

/** The number of the topic in a packed audience. */
export function topicOf(packed: number): number {
  return packed >>> 18;
}

/** Sets, in the mask that begins at `base`, the bits of every reader whom an audience admits. */
export function addToMask(words: Uint32Array, base: number, packed: number): void {
  const min = packed & 255;
  const max = (packed >>> 8) & 255;
  const wanted = (packed >>> 16) & 3;
  const from = min === 0 ? 0 : min;
  const to = max === 0 ? ABOVE : max;
  const end = min === 0 && max === 0 ? UNKNOWN : to;
  for (let gender = 0; gender < 3; gender += 1) {
    if (wanted === 0 || wanted === gender) {
      setBits(words, base, { from: gender * CLASSES + from, to: gender * CLASSES + end });
    }
  }
}

function setBits(
  words: Uint32Array,
  base: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (to < from) return;
  for (let word = from >>> 5; word <= to >>> 5; word += 1) {
    const low = word === from >>> 5 ? -1 << (from & 31) : -1;
    const high = word === to >>> 5 ? -1 >>> (31 - (to & 31)) : -1;
    words[base + word] = (words[base + word] ?? 0) | (low & high);
  }
}
