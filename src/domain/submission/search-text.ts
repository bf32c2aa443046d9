import { foldTones } from '../shared/plain-text';

/** What a dossier is found by: its title and the agency that asks, without tones and case. */
export function searchTextOf(title: string | null, agencyName: string): string {
  return foldTones(`${title ?? ''} ${agencyName}`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words that a search text has to contain, each once; a wildcard of the database is no word. */
export function searchWordsOf(question: string): readonly string[] {
  const words = foldTones(question).split(/[\s%_\\]+/);
  return [...new Set(words)].filter((word) => word !== '');
}
