import type { DossierContent } from '../../contracts/desk-views';
import type { Presentation } from '../../actions/dossier-file';
import type { RevisionContent } from '../../domain/decision/fingerprint';
import type { Block } from '../../domain/submission/blocks';
import type { SubmissionRow } from '../stores/submission-row';
import { topicView } from './queue';

/** The working draft: what the agency sees, and everyone once it is locked. */
export function draftContent(row: SubmissionRow): DossierContent {
  const { title, summary, programme, source, letter, audienceRule } = row;
  const { visibleFrom, visibleUntil, interactionUntil, justification, notes } = row;
  return {
    ...{ title, summary, programme },
    ...{ visibleFrom, visibleUntil, interactionUntil, justification, notes },
    body: row.body ?? [],
    cover: row.cover && { url: row.cover.url, alternativeText: row.cover.alternativeText },
    topic: topicView(row.topic),
    source: source && { name: source.name, url: source.url },
    letter: letter && letterView(letter),
    audience: audienceRule && audienceView(audienceRule),
  };
}

function letterView(letter: NonNullable<SubmissionRow['letter']>): DossierContent['letter'] {
  const { number, issuedOn, signatory, signatoryTitle, file } = letter;
  const shown = file && { name: file.name, url: file.url };
  return { number, issuedOn, signatory, signatoryTitle, file: shown };
}

type Audience = Omit<NonNullable<DossierContent['audience']>, 'units'> & {
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

function audienceView(audience: Audience): DossierContent['audience'] {
  const { name, scope, minAge, maxAge, gender } = audience;
  const units = audience.units.map(({ code, name: unit }) => ({ code, name: unit }));
  return { name, scope, minAge, maxAge, gender, units };
}

/**
 * The latest revision: what the police see while the agency works on its corrections, since a
 * draft is nobody else's business.
 */
export function revisionContent(
  content: RevisionContent,
  presentation: Presentation,
  topic: DossierContent['topic'],
): DossierContent {
  const { fileSha256: _digest, ...letter } = content.letter;
  return {
    title: content.title,
    summary: content.summary,
    body: content.body as readonly Block[],
    cover: presentation.cover,
    topic,
    programme: content.programme,
    source: content.source,
    letter: { ...letter, file: presentation.letter },
    audience: audienceView(content.audience),
    visibleFrom: content.visibleFrom,
    visibleUntil: content.visibleUntil,
    interactionUntil: content.interactionUntil,
    justification: content.justification,
    notes: content.notes,
  };
}
