import type { CorrectionInput } from '../../../../../domain/appraisal/corrections';
import type { Words } from './words';

/** The places of a dossier that a correction can be about. */
export const PLACES = [
  'title',
  'summary',
  'body',
  'cover',
  'letter',
  'audience',
  'window',
  'other',
] as const;

/** One place of a dossier. */
export type Place = (typeof PLACES)[number];

/** One item of a request for changes while it is being written. */
export interface DraftItem {
  readonly key: number;
  readonly place: Place | null;
  /** Where in the place, in the officer's words. */
  readonly detail: string;
  readonly reasonCode: string;
  readonly request: string;
}

/** An item on which nothing is written yet. */
export function emptyItem(key: number): DraftItem {
  return { key, place: null, detail: '', reasonCode: '', request: '' };
}

/** The item as it is sent: its place is one text, "Nội dung: đoạn 2". */
export function toCorrection(item: DraftItem, words: Words): CorrectionInput {
  const { place, detail, reasonCode, request } = item;
  const parts = [place ? words(`place.${place}`) : '', detail.trim()].filter((part) => part !== '');
  return { place: parts.join(': '), reasonCode, request: request.trim() };
}

/** The advice of a reason becomes the request, unless the officer has written something else. */
export function withReason(
  item: DraftItem,
  reasonCode: string,
  advice: { readonly before: string; readonly after: string },
): DraftItem {
  const untouched = item.request === '' || item.request === advice.before;
  return { ...item, reasonCode, request: untouched ? advice.after : item.request };
}
