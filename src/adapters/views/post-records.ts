import type { Core } from '@strapi/strapi';
import type { PostView } from '../../contracts/post-views';
import type { LedgerRow } from '../stores/ledger-store';
import { UIDS } from '../stores/uids';
import { timelineEntry } from './dossier-records';

type PostRecords = Pick<PostView, 'history' | 'submissions' | 'correctedBy'>;

/** What is on record about a post: its acts, the requests around it, and what corrects it. */
export async function loadPostRecords(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PostRecords> {
  const rows = (await strapi.db.query(UIDS.decision).findMany({
    where: { post: documentId },
    orderBy: { sequence: 'asc' },
  })) as LedgerRow[];
  return {
    history: rows.map(timelineEntry),
    submissions: await submissionsOf(strapi, documentId),
    correctedBy: await correctionOf(strapi, documentId),
  };
}

async function submissionsOf(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PostView['submissions']> {
  const post = (await strapi.db.query(UIDS.post).findOne({
    where: { documentId },
    populate: { submission: true },
  })) as { submission: PostView['submissions'][number] | null } | null;
  const following = (await strapi.db.query(UIDS.submission).findMany({
    where: { post: { documentId } },
    orderBy: { id: 'asc' },
  })) as PostView['submissions'];
  const first = post?.submission ? [post.submission] : [];
  return [...first, ...following].map(({ documentId: id, kind, state }) => ({
    documentId: id,
    kind,
    state,
  }));
}

async function correctionOf(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PostView['correctedBy']> {
  const row = (await strapi.db.query(UIDS.post).findOne({
    where: { correctionOf: { documentId } },
    orderBy: { id: 'desc' },
  })) as PostView['correctedBy'];
  return row && { documentId: row.documentId, title: row.title };
}
