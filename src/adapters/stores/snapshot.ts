import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DraftSnapshot, Presentation } from '../../actions/dossier-file';
import type {
  RevisionAudience,
  RevisionContent,
  RevisionLetter,
} from '../../domain/decision/fingerprint';
import type { Json } from '../../domain/decision/canonical-json';
import { formatInstant } from '../../domain/shared/instant';
import { imagesOfBlocks } from '../../domain/submission/blocks';
import { sha256 } from '../sha256';
import { instantOf } from './dossier-file-of';
import type { AudienceRow, FileRow, SubmissionRow } from './submission-row';

/**
 * Takes the snapshot of a complete draft. The media count by the digest of their bytes, so that a
 * file replaced behind the same address no longer has the approved fingerprint. Throws when a part
 * is missing: completeness is checked before.
 */
export async function takeSnapshot(row: SubmissionRow, publicDir: string): Promise<DraftSnapshot> {
  const cover = present(row.cover, 'cover');
  const letterFile = present(present(row.letter, 'letter').file, 'letter.file');
  return {
    content: await contentOf(row, publicDir),
    presentation: { cover: coverOf(cover), letter: { url: letterFile.url, name: letterFile.name } },
  };
}

async function contentOf(row: SubmissionRow, publicDir: string): Promise<RevisionContent> {
  const cover = present(row.cover, 'cover');
  const digest = (url: string) => digestOf(url, publicDir);
  const images = imagesOfBlocks(row.body ?? []).map(async ({ url, alternativeText }) => ({
    sha256: await digest(url),
    alternativeText,
  }));
  return {
    title: present(row.title, 'title'),
    summary: present(row.summary, 'summary'),
    body: present(row.body, 'body'),
    cover: { sha256: await digest(cover.url), alternativeText: cover.alternativeText ?? '' },
    images: await Promise.all(images),
    topic: present(row.topic, 'topic').code,
    programme: row.programme ?? 'none',
    source: sourceOf(row.source),
    letter: await letterOf(row.letter, digest),
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

async function letterOf(
  stored: SubmissionRow['letter'],
  digest: (url: string) => Promise<string>,
): Promise<RevisionLetter> {
  const letter = present(stored, 'letter');
  return {
    number: letter.number ?? '',
    issuedOn: letter.issuedOn ?? '',
    signatory: letter.signatory ?? '',
    signatoryTitle: letter.signatoryTitle ?? '',
    fileSha256: await digest(present(letter.file, 'letter.file').url),
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

function coverOf(cover: FileRow): Presentation['cover'] {
  const formats = Object.entries(cover.formats ?? {}).map(([name, { url, width, height }]) => [
    name,
    { url, width, height },
  ]);
  return {
    url: cover.url,
    alternativeText: cover.alternativeText ?? '',
    width: cover.width ?? 0,
    height: cover.height ?? 0,
    formats: Object.fromEntries(formats) as Json,
  };
}

async function digestOf(url: string, publicDir: string): Promise<string> {
  const file = path.join(publicDir, 'uploads', path.basename(url));
  return sha256(await readFile(file));
}

function timeOf(stored: string | null): string {
  return formatInstant(present(instantOf(stored), 'window'));
}

function present<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`A snapshot needs ${name}`);
  return value;
}
