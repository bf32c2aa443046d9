/**
 * Folds a Vietnamese text to plain lower-case letters, so that "bien hoa" finds "Biên Hòa" and old
 * and new tone placement ("Hòa", "Hoà") meet.
 */
export function foldTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Makes the readable part of an address: plain letters and digits joined by hyphens. */
export function slugOf(text: string): string {
  return foldTones(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
