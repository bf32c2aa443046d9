import type { Core } from '@strapi/strapi';
import { withParticipant } from '../../domain/submission/participants';
import { closedAction, invalidRequest, RefusedError } from '../../contracts/errors';
import type { Actor } from '../../domain/submission/actor';
import { searchTextOf } from '../../domain/submission/search-text';
import { isEditable } from '../../domain/submission/lifecycle';
import { refusal } from '../../domain/shared/refusal';
import { loadCaller } from '../stores/caller-store';
import { loadSubmission } from '../stores/dossier-store';
import type { SubmissionRow } from '../stores/submission-row';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';
import {
  addData,
  paramsOf,
  requestAccount,
  sentFields,
  type DocumentCall,
  type Next,
  type Written,
} from './document-write';
import { assertNoSystemFields, defaultsOf } from './system-fields';

/**
 * Lets a submission be created, edited and deleted only by its agency, only while the agency holds
 * it, and only in the fields that are an editor's. Holds for every caller of the document service.
 */
export async function guardSubmission(
  strapi: Core.Strapi,
  call: DocumentCall,
  next: Next,
): Promise<Written> {
  const editor = await editorOf(strapi);
  switch (call.action) {
    case 'create':
      return createDraft(strapi, { call, next, editor });
    case 'update':
      return inTransaction(strapi, () => updateDraft(strapi, { call, next, editor }));
    case 'delete':
      return inTransaction(strapi, () => deleteDraft(strapi, { call, next, editor }));
    default:
      throw new RefusedError(403, 'read_only_type', { type: UIDS.submission });
  }
}

interface Edit {
  readonly call: DocumentCall;
  readonly next: Next;
  readonly editor: Actor & { readonly agencyId: string };
}

async function editorOf(strapi: Core.Strapi): Promise<Edit['editor']> {
  const account = requestAccount(strapi);
  const actor = account && (await loadCaller(strapi, account)).actor;
  if (!actor?.agencyId) throw closedAction([refusal('profile_missing')]);
  return { ...actor, agencyId: actor.agencyId };
}

async function createDraft(strapi: Core.Strapi, { call, next, editor }: Edit): Promise<Written> {
  const given = { ...paramsOf(call).data, ...sentFields(strapi, UIDS.submission) };
  assertNoSystemFields(given, defaultsOf(strapi, UIDS.submission));
  addData(call, {
    agency: editor.agencyId,
    agencyKey: editor.agencyId,
    participants: withParticipant({ participants: [] }, editor, 'author'),
    searchText: searchTextOf(titleOf(given, null), editor.unit),
  });
  return inTransaction(strapi, async () => {
    const created = await next();
    await assertOwnAudience(strapi, (created as { documentId: string }).documentId);
    return created;
  });
}

async function updateDraft(strapi: Core.Strapi, { call, next, editor }: Edit): Promise<Written> {
  const row = await holdDraft(strapi, call, editor);
  const given = { ...paramsOf(call).data, ...sentFields(strapi, UIDS.submission) };
  assertNoSystemFields(given, { ...row });
  addData(call, {
    participants: withParticipant({ participants: row.participants ?? [] }, editor, 'author'),
    searchText: searchTextOf(titleOf(given, row.title), row.agency?.name ?? ''),
  });
  const updated = await next();
  await assertOwnAudience(strapi, row.documentId);
  return updated;
}

function titleOf({ title }: Readonly<Record<string, unknown>>, before: string | null) {
  return typeof title === 'string' ? title : before;
}

async function deleteDraft(strapi: Core.Strapi, { call, next, editor }: Edit): Promise<Written> {
  const row = await holdDraft(strapi, call, editor);
  if (row.round > 0) throw locked(row);
  return next();
}

/** Raises the version first: it holds the row, so that no action can slip in between. */
async function holdDraft(
  strapi: Core.Strapi,
  call: DocumentCall,
  editor: Edit['editor'],
): Promise<SubmissionRow> {
  const { documentId = '' } = paramsOf(call);
  const { tableName } = strapi.db.metadata.get(UIDS.submission);
  await inTransaction(strapi, async (trx) => {
    await trx(tableName).where({ document_id: documentId }).increment('version', 1);
  });
  const row = await loadSubmission(strapi, documentId);
  if (row === null || row.agencyKey !== editor.agencyId) throw new RefusedError(404, 'not_found');
  if (!isEditable(row.state)) throw locked(row);
  return { ...row, version: row.version - 1 };
}

function locked({ state }: SubmissionRow): RefusedError {
  return closedAction([refusal('dossier_locked', { params: { state } })]);
}

async function assertOwnAudience(strapi: Core.Strapi, documentId: string): Promise<void> {
  const row = (await strapi.db.query(UIDS.submission).findOne({
    where: { documentId },
    populate: { audienceRule: true },
    select: ['agencyKey'],
  })) as { agencyKey: string; audienceRule: { agencyKey: string | null } | null } | null;
  if (!row?.audienceRule || row.audienceRule.agencyKey === row.agencyKey) return;
  throw invalidRequest([refusal('not_your_agency', { field: 'audienceRule' })]);
}
