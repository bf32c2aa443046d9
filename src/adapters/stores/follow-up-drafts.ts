import type { Core } from '@strapi/strapi';
import type { NewFollowUp } from '../../actions/post-file';
import type { FollowUp } from '../../domain/post/post-lifecycle';
import { loadSubmission } from './dossier-store';
import type { SubmissionRow } from './submission-row';
import { UIDS } from './uids';

const ENDED = ['approved', 'refused', 'recalled', 'lapsed'];

/** The request of this kind for a post that is not decided yet; null when there is none. */
export async function openFollowUp(
  strapi: Core.Strapi,
  post: string,
  kind: FollowUp,
): Promise<string | null> {
  const row = (await strapi.db.query(UIDS.submission).findOne({
    where: { kind, post: { documentId: post }, state: { $notIn: ENDED } },
    select: ['documentId'],
  })) as { documentId: string } | null;
  return row?.documentId ?? null;
}

/**
 * Writes the draft of a request that follows a post, with what its editor wrote the last time. The
 * letter is left out: a new request comes with a letter of its own.
 */
export async function startFollowUp(strapi: Core.Strapi, request: NewFollowUp): Promise<string> {
  const { kind, post } = request;
  const source = post.approved && (await loadSubmission(strapi, post.approved.submission));
  if (!source) throw new Error(`The request behind the post ${post.facts.documentId} is gone`);
  const data = { ...articleOf(source), ...windowOf(request) };
  const { documentId } = await strapi.documents(UIDS.submission).create({ data });
  const row = (await strapi.db
    .query(UIDS.post)
    .findOne({ where: { documentId: post.facts.documentId }, select: ['id'] })) as { id: number };
  await strapi.db
    .query(UIDS.submission)
    .update({ where: { documentId }, data: { kind, post: row.id } });
  return documentId;
}

function articleOf(row: SubmissionRow) {
  const { title, summary, body, programme, source } = row;
  return {
    ...{ title, summary, body, programme },
    source: source && { name: source.name, url: source.url },
    cover: row.cover?.id ?? null,
    topic: row.topic?.id ?? null,
    audienceRule: row.audienceRule?.documentId ?? null,
  };
}

/** A correction starts now; what is extended keeps its start, and its editor moves the end. */
function windowOf({ kind, post, now }: NewFollowUp) {
  const approved = post.approved?.content;
  const { visibleUntil, interactionUntil } = post.facts.window;
  return {
    visibleFrom: kind === 'correction' ? new Date(now) : new Date(approved?.visibleFrom ?? now),
    visibleUntil: new Date(visibleUntil),
    interactionUntil: approved?.interactionUntil == null ? null : new Date(interactionUntil),
  };
}
