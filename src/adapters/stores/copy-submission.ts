import type { Core } from '@strapi/strapi';
import type { Participant } from '../../domain/submission/dossier';
import type { AudienceRow, SubmissionRow } from './submission-row';
import { UIDS } from './uids';

/**
 * Writes a draft with the content of another, through the guards that every editor's draft goes
 * through, with an audience of its own: the old one stays as it was signed. What was to correct or
 * extend a post still is.
 */
export async function copySubmission(
  strapi: Core.Strapi,
  row: SubmissionRow,
  participants: readonly Participant[],
): Promise<string> {
  const audience = row.audienceRule && (await copyAudience(strapi, row.audienceRule));
  const { documentId } = await strapi
    .documents(UIDS.submission)
    .create({ data: { ...contentOf(row), audienceRule: audience } as never });
  const made = (await strapi.db
    .query(UIDS.submission)
    .findOne({ where: { documentId }, select: ['participants'] })) as SubmissionRow;
  await strapi.db.query(UIDS.submission).update({
    where: { documentId },
    data: {
      resubmissionOf: row.documentId,
      ...(row.post ? { kind: row.kind, post: row.post.id } : {}),
      participants: [...(made.participants ?? []), ...participants],
    },
  });
  return documentId;
}

async function copyAudience(strapi: Core.Strapi, rule: AudienceRow): Promise<string> {
  const { name, scope, minAge, maxAge, gender } = rule;
  const units = rule.units.map(({ documentId }) => documentId);
  const data = { name, scope, minAge, maxAge, gender, units };
  return (await strapi.documents(UIDS.audienceRule).create({ data })).documentId;
}

function contentOf(row: SubmissionRow) {
  const { title, summary, body, programme, justification, notes } = row;
  const { visibleFrom, visibleUntil, interactionUntil } = row;
  return {
    ...{ title, summary, body, programme, justification, notes },
    ...{ visibleFrom, visibleUntil, interactionUntil },
    cover: row.cover?.id ?? null,
    topic: row.topic?.id ?? null,
    source: row.source && { name: row.source.name, url: row.source.url },
    letter: row.letter && letterOf(row.letter),
  };
}

function letterOf({ number, issuedOn, signatory, signatoryTitle, file }: Letter) {
  return { number, issuedOn, signatory, signatoryTitle, file: file?.id ?? null };
}

type Letter = NonNullable<SubmissionRow['letter']>;
