import type { DraftSnapshot } from '../../actions/dossier-file';
import type {
  RevisionAudience,
  RevisionContent,
  RevisionLetter,
} from '../../domain/decision/fingerprint';
import { formatInstant } from '../../domain/shared/instant';
import { refusal, type Refusal } from '../../domain/shared/refusal';
import { failure, success, type Result } from '../../domain/shared/result';
import { instantOf } from './dossier-file-of';
import { freezeBody } from './frozen-body';
import { freezeFile, freezeImage, UnreadableImage } from './frozen-media';
import type { AudienceRow, SubmissionRow } from './submission-row';

/**
 * Takes the snapshot of a complete draft with its media frozen. Refuses a picture that cannot be
 * decoded; throws when a part is missing: completeness is checked before.
 */
export async function takeSnapshot(
  row: SubmissionRow,
  publicDir: string,
): Promise<Result<DraftSnapshot, Refusal[]>> {
  try {
    return success(await freezeDraft(row, publicDir));
  } catch (error) {
    if (error instanceof UnreadableImage) return failure([refusal('image_unreadable')]);
    throw error;
  }
}

async function freezeDraft(row: SubmissionRow, publicDir: string): Promise<DraftSnapshot> {
  const cover = present(row.cover, 'cover');
  const letter = present(row.letter, 'letter');
  const file = present(letter.file, 'letter.file');
  const alternativeText = cover.alternativeText ?? '';
  const frozen = await freezeImage(cover.url, publicDir);
  const frozenLetter = await freezeFile(file.url, publicDir);
  const { sha256, ...shown } = frozen;
  return {
    content: {
      ...textOf(row),
      ...(await freezeBody(present(row.body, 'body'), publicDir)),
      cover: { sha256, alternativeText },
      letter: letterOf(letter, frozenLetter.sha256),
    },
    presentation: {
      cover: { ...shown, alternativeText },
      letter: { url: frozenLetter.url, name: file.name },
    },
  };
}

function textOf(row: SubmissionRow): Omit<RevisionContent, 'body' | 'images' | 'cover' | 'letter'> {
  return {
    title: present(row.title, 'title'),
    summary: present(row.summary, 'summary'),
    topic: present(row.topic, 'topic').code,
    programme: row.programme ?? 'none',
    source: sourceOf(row.source),
    audience: audienceOf(present(row.audienceRule, 'audienceRule')),
    visibleFrom: timeOf(row.visibleFrom),
    visibleUntil: timeOf(row.visibleUntil),
    interactionUntil: row.interactionUntil === null ? null : timeOf(row.interactionUntil),
    justification: row.justification,
    notes: row.notes,
    agency: { id: row.agencyKey, name: row.agency?.name ?? '' },
  };
}

function sourceOf(source: SubmissionRow['source']): RevisionContent['source'] {
  return source && { name: source.name ?? '', url: source.url ?? '' };
}

function letterOf(
  letter: NonNullable<SubmissionRow['letter']>,
  fileSha256: string,
): RevisionLetter {
  return {
    number: letter.number ?? '',
    issuedOn: letter.issuedOn ?? '',
    signatory: letter.signatory ?? '',
    signatoryTitle: letter.signatoryTitle ?? '',
    fileSha256,
  };
}

function audienceOf(rule: AudienceRow): RevisionAudience {
  const { name, scope, minAge, maxAge, gender } = rule;
  const units = rule.units.map(({ documentId, code, name: unit, level }) => ({
    id: documentId,
    code,
    name: unit,
    level,
  }));
  return { name, scope, minAge, maxAge, gender, units };
}

function timeOf(stored: string | null): string {
  return formatInstant(present(instantOf(stored), 'window'));
}

function present<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`A snapshot needs ${name}`);
  return value;
}
