import type { FeedPosition } from './feed-order';

/** Makes the seal of a text: a keyed hash that the caller has bound to the reader's cohort. */
export type Sign = (text: string) => string;

/** Bounded in every part: a text longer than any cursor is refused before it is sealed. */
const CURSOR = /^(-?[0-9a-z]{1,11})\.([A-Za-z0-9_-]{1,64})\.[A-Za-z0-9_-]{1,128}$/;

/**
 * Writes a position as a sealed text of letters, digits, `-`, `_` and `.`.
 * Throws a RangeError for a position or a seal that such a text cannot carry.
 */
export function encodeCursor(position: FeedPosition, sign: Sign): string {
  const cursor = seal(position, sign);
  if (!Number.isSafeInteger(position.visibleFrom) || !CURSOR.test(cursor)) {
    throw new RangeError('A cursor needs whole milliseconds, a plain documentId and a plain seal');
  }
  return cursor;
}

/** Reads a cursor; null for everything that `encodeCursor` did not write with this seal. */
export function decodeCursor(text: string, sign: Sign): FeedPosition | null {
  const [, time, documentId] = CURSOR.exec(text) ?? [];
  if (time === undefined || documentId === undefined) return null;
  const position = { visibleFrom: parseInt(time, 36), documentId };
  // Written anew, a second spelling of the same position is refused like a forged one.
  return isSameText(seal(position, sign), text) ? position : null;
}

function seal({ visibleFrom, documentId }: FeedPosition, sign: Sign): string {
  const payload = `${visibleFrom.toString(36)}.${documentId}`;
  return `${payload}.${sign(payload)}`;
}

/** Looks at every character, so that the time taken says nothing about where texts differ. */
function isSameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
