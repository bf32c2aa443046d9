import type { Coding } from '../feed/page-bytes';

/**
 * Anonymous pages may be kept by anybody for a moment; everything else by nobody, the browser
 * included, since phones and computers are shared.
 */
export function cacheControl(kind: 'anonymous' | 'citizen' | 'gateway'): string {
  return kind === 'anonymous' ? 'public, max-age=2, must-revalidate' : 'private, no-store';
}

/** A strong validator names one sequence of bytes: each coding of a page has its own. */
export function codedEtag(etag: string, coding: Coding): string {
  return coding === '' ? `"${etag}"` : `"${etag}-${coding}"`;
}

/** The validator of the client's list that names this page in any coding; null when none does. */
export function matchesEtag(list: string, etag: string): string | null {
  if (!list.includes(etag)) return list.trim() === '*' ? `"${etag}"` : null;
  const codings: readonly Coding[] = ['', 'gzip', 'br'];
  const named = codings.map((coding) => codedEtag(etag, coding));
  return named.find((one) => list.includes(one)) ?? null;
}
