import type { DossierContent } from '../../../../../contracts/desk-views';
import { audienceSentence } from './audience-sentence';
import { formatMoment } from './dates';
import type { Words } from './words';

/** In whose words and when a consequence is told. */
export interface Telling {
  readonly words: Words;
  readonly locale: string;
  /** ISO 8601. */
  readonly now: string;
}

type Told = Pick<DossierContent, 'title' | 'audience' | 'visibleFrom' | 'visibleUntil'>;

/** What an approval will do, in one sentence: which article, to whom, from when until when. */
export function consequenceSentence(dossier: Told, telling: Telling): string {
  const { words } = telling;
  return words('dialog.approve.consequence', {
    title: dossier.title ?? words('queue.untitled'),
    audience: dossier.audience
      ? audienceSentence(dossier.audience, words)
      : words('dossier.audience.none'),
    window: windowPhrase(dossier, telling),
  });
}

function windowPhrase(
  { visibleFrom, visibleUntil }: Told,
  { words, locale, now }: Telling,
): string {
  if (visibleFrom === null || visibleUntil === null) return words('dossier.window.none');
  const until = formatMoment(visibleUntil, locale);
  return Date.parse(visibleFrom) <= Date.parse(now)
    ? words('dialog.approve.window.now', { until })
    : words('dialog.approve.window', { from: formatMoment(visibleFrom, locale), until });
}
