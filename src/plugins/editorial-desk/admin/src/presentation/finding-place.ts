import type { Finding } from '../../../../../domain/preflight/finding';
import type { WordKey, Words } from './words';

/** The parts of a dossier that findings name, by the first part of their field. */
const PARTS: Readonly<Record<string, WordKey>> = {
  title: 'place.title',
  summary: 'place.summary',
  body: 'place.body',
  cover: 'place.cover',
  letter: 'place.letter',
  audienceRule: 'place.audience',
  visibleFrom: 'place.window',
  visibleUntil: 'place.window',
  interactionUntil: 'place.window',
  topic: 'place.topic',
  source: 'place.source',
  justification: 'place.justification',
  notes: 'place.notes',
};

/** Where a finding is, as a reader would say it; empty when it is about the dossier as a whole. */
export function findingPlace(
  { field = '', place }: Pick<Finding, 'field' | 'place'>,
  words: Words,
): string {
  const part = PARTS[field.split('.')[0] ?? ''];
  if (!part) return '';
  if (place === undefined) return words(part);
  const key = field.startsWith('letter') ? 'place.page' : 'place.paragraph';
  return words(key, { part: words(part), place });
}
