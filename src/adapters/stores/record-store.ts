import type { Core } from '@strapi/strapi';
import type { RecordStore } from '../../actions/ports';
import type { NewPost, PolicyVersion } from '../../actions/records';
import { slugOf } from '../../domain/shared/plain-text';
import { contentFields, type RevisionRow } from './post-fields';
import { UIDS } from './uids';

/** What the actions write beside the dossier; every row is written once and never changed. */
export function createRecordStore(strapi: Core.Strapi): RecordStore {
  return {
    async addRevision(revision) {
      const { submission, submittedAt, ...row } = revision;
      await strapi.db.query(UIDS.revision).create({
        data: {
          ...row,
          submissionKey: submission,
          submission: await idOf(strapi, submission),
          submittedAt: new Date(submittedAt),
        },
      });
    },
    async addNotice(notice) {
      const { submission, issuedAt, ...row } = notice;
      await strapi.db.query(UIDS.notice).create({
        data: {
          ...row,
          submissionKey: submission,
          submission: await idOf(strapi, submission),
          issuedAt: new Date(issuedAt),
        },
      });
    },
    addPost: (post) => addPost(strapi, post),
    addPolicyVersion: (version) => addPolicyVersion(strapi, version),
  };
}

async function addPolicyVersion(
  strapi: Core.Strapi,
  { writtenAt, ...version }: PolicyVersion,
): Promise<void> {
  const data = { ...version, writtenAt: new Date(writtenAt) };
  await strapi.db.query(UIDS.policy).create({ data });
}

async function idOf(strapi: Core.Strapi, documentId: string): Promise<number> {
  const row = (await strapi.db
    .query(UIDS.submission)
    .findOne({ where: { documentId }, select: ['id'] })) as { id: number };
  return row.id;
}

interface OriginRow {
  readonly id: number;
  readonly officeKey: string | null;
  readonly agencyKey: string;
  readonly topic: { readonly id: number };
  readonly agency: { readonly id: number };
}

async function addPost(strapi: Core.Strapi, post: NewPost): Promise<string> {
  const revision = (await strapi.db.query(UIDS.revision).findOne({
    where: { submissionKey: post.submission, number: post.revision },
  })) as RevisionRow;
  const origin = (await strapi.db.query(UIDS.submission).findOne({
    where: { documentId: post.submission },
    populate: { topic: true, agency: true },
  })) as OriginRow;
  const created = (await strapi.db.query(UIDS.post).create({
    data: {
      ...contentFields(revision.content),
      ...originFields(origin),
      slug: `${slugOf(revision.content.title)}-${post.submission.slice(-6)}`,
      state: 'active',
      correctionOf: post.correctionOf && (await postIdOf(strapi, post.correctionOf)),
      revision: revision.id,
      fingerprint: post.fingerprint,
      decisionNumber: post.decisionNumber,
      approvedAt: new Date(post.approvedAt),
      breakGlass: post.breakGlass,
    },
  })) as { documentId: string };
  return created.documentId;
}

async function postIdOf(strapi: Core.Strapi, documentId: string): Promise<number> {
  const row = (await strapi.db
    .query(UIDS.post)
    .findOne({ where: { documentId }, select: ['id'] })) as { id: number };
  return row.id;
}

function originFields(origin: OriginRow) {
  const { agencyKey, officeKey } = origin;
  return {
    agencyKey,
    officeKey,
    submission: origin.id,
    topic: origin.topic.id,
    agency: origin.agency.id,
  };
}
