import type { Core } from '@strapi/strapi';
import type { DossierFile, DossierPatch } from '../../actions/dossier-file';
import type { DossierStore, ReferenceStore } from '../../actions/ports';
import type { AudienceContext } from '../../domain/audience/parse-audience-units';
import type { Instant } from '../../domain/shared/instant';
import { transitionOf } from '../../domain/submission/lifecycle';
import { localDateOf } from '../../domain/shared/zone';
import { copySubmission } from './copy-submission';
import { dossierFileOf } from './dossier-file-of';
import { loadPost } from './load-post';
import { postFileOf } from './post-row';
import { takeSnapshot } from './snapshot';
import { SUBMISSION_POPULATE, type SubmissionRow } from './submission-row';
import { UIDS } from './uids';

/** What the store needs besides the database. */
export interface DossierStoreOptions {
  readonly reference: ReferenceStore;
  readonly now: () => Instant;
  readonly zone: string;
}

/** Dossiers on Strapi's database layer; reads and writes join the transaction that is open. */
export function createDossierStore(
  strapi: Core.Strapi,
  options: DossierStoreOptions,
): DossierStore {
  return {
    async hold(documentId) {
      await holdRow(strapi, documentId);
      const row = await loadSubmission(strapi, documentId);
      return row && fileOf(strapi, row, options);
    },
    async copy(documentId, participants) {
      const row = await loadSubmission(strapi, documentId);
      if (row === null) throw new Error(`No submission ${documentId} to copy`);
      return copySubmission(strapi, row, participants);
    },
    async hasSuccessor(documentId) {
      const ended = ['refused', 'recalled', 'lapsed'];
      const where = { resubmissionOf: documentId, state: { $notIn: ended } };
      return (await strapi.db.query(UIDS.submission).count({ where })) > 0;
    },
    awaitingAnswer: () => filesWhere(strapi, AWAITING_ANSWER, options),
    underClock: () => filesWhere(strapi, UNDER_CLOCK, options),
    save: (documentId, expectedVersion, patch) =>
      saveIfCurrent(strapi, { documentId, expectedVersion }, patch),
  };
}

const AWAITING_ANSWER = { state: 'changes-requested', respondBy: { $notNull: true } };
const UNDER_CLOCK = {
  state: { $in: [...transitionOf('escalate').from] },
  dueAt: { $notNull: true },
  clockStoppedAt: { $null: true },
};

async function filesWhere(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
  options: DossierStoreOptions,
): Promise<readonly DossierFile[]> {
  const rows = (await strapi.db.query(UIDS.submission).findMany({
    where,
    orderBy: { id: 'asc' },
    populate: SUBMISSION_POPULATE,
  })) as SubmissionRow[];
  const files: DossierFile[] = [];
  for (const row of rows) files.push(await fileOf(strapi, row, options));
  return files;
}

/** A submission with all its relations; null when absent. */
export async function loadSubmission(
  strapi: Core.Strapi,
  documentId: string,
): Promise<SubmissionRow | null> {
  return (await strapi.db
    .query(UIDS.submission)
    .findOne({ where: { documentId }, populate: SUBMISSION_POPULATE })) as SubmissionRow | null;
}

/** A loaded row as the actions and the dossier's view know it. */
export async function fileOf(
  strapi: Core.Strapi,
  row: SubmissionRow,
  options: DossierStoreOptions,
): Promise<DossierFile> {
  const context = await audienceContext(options);
  const latestRevision = await strapi.db
    .query(UIDS.revision)
    .count({ where: { submissionKey: row.documentId } });
  return {
    ...dossierFileOf(row, context),
    latestRevision,
    followUp: await followUpOf(strapi, row),
    snapshot: () => takeSnapshot(row, strapi.dirs.static.public),
  };
}

async function followUpOf(
  strapi: Core.Strapi,
  { kind, post }: SubmissionRow,
): Promise<DossierFile['followUp']> {
  if (kind === null || kind === 'article') return null;
  const row = post && (await loadPost(strapi, post.documentId));
  return { kind, post: row && postFileOf(row) };
}

/** What audiences are checked against today. */
export async function audienceContext(options: DossierStoreOptions): Promise<AudienceContext> {
  const { reference, now, zone } = options;
  return {
    territory: await reference.territory(),
    provinceId: await reference.provinceId(),
    on: localDateOf(now(), zone),
  };
}

/** On PostgreSQL the row is held to the end of the transaction; SQLite has one writer anyway. */
async function holdRow(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db
    .queryBuilder(UIDS.submission)
    .select(['id'])
    .where({ documentId })
    .forUpdate()
    .execute();
}

async function saveIfCurrent(
  strapi: Core.Strapi,
  { documentId, expectedVersion }: { documentId: string; expectedVersion: number },
  patch: DossierPatch,
): Promise<boolean> {
  const { officeId, ...fields } = patch;
  const { count } = await strapi.db.query(UIDS.submission).updateMany({
    where: { documentId, version: expectedVersion },
    data: { ...storedFields(fields), version: expectedVersion + 1 },
  });
  if (count !== 1) return false;
  if (officeId !== undefined) await linkOffice(strapi, documentId, officeId);
  return true;
}

function storedFields({
  assignee,
  formerOfficeIds,
  ...fields
}: Omit<DossierPatch, 'officeId'>): Record<string, unknown> {
  const plain = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'number' && name.endsWith('At') ? new Date(value) : value,
    ]),
  );
  return {
    ...plain,
    ...(assignee === undefined
      ? {}
      : { assigneePerson: assignee?.person ?? null, assigneeName: assignee?.name ?? null }),
    ...(formerOfficeIds === undefined ? {} : { formerOffices: formerOfficeIds.join(' ') }),
  };
}

async function linkOffice(
  strapi: Core.Strapi,
  documentId: string,
  officeId: string,
): Promise<void> {
  const office = (await strapi.db
    .query(UIDS.office)
    .findOne({ where: { documentId: officeId }, select: ['id'] })) as { id: number };
  await strapi.db.query(UIDS.submission).update({
    where: { documentId },
    data: { receivingOffice: office.id, officeKey: officeId },
  });
}
