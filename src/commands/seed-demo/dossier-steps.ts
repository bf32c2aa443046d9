import { UIDS } from '../../adapters/stores/uids';
import { actionBody } from './action-body';
import { dateRow } from './date-row';
import { changeDraft, type Draft } from './drafts';
import type { StepSeed } from './demo-seeds';
import {
  accountOf,
  callerOf,
  draftOf,
  officeOf,
  staffOf,
  timeOf,
  type Act,
  type Drafts,
  type HistoryContext,
} from './history-context';

interface StoredRow {
  readonly version: number;
  readonly fingerprint: string | null;
  readonly receivingOffice: { readonly code: string } | null;
}

/** The steps of one dossier, from its first submit on. */
export function dossierSteps(
  context: HistoryContext,
  drafts: Drafts,
  { key, steps }: { readonly key: string; readonly steps: readonly StepSeed[] },
): Act[] {
  return steps.map((step) => {
    const at = timeOf(step, context);
    const happen = async () => {
      const draft = draftOf(drafts, key);
      context.setClock(at);
      await takeStep(context, step, draft).catch((error: unknown) => {
        throw new Error(`${key}: ${step.do} at ${step.at} was refused`, { cause: error });
      });
      await dateRow(context.strapi, draft.documentId, { updatedAt: at });
    };
    return { at, happen };
  });
}

async function takeStep(context: HistoryContext, step: StepSeed, draft: Draft): Promise<void> {
  const { app } = context;
  const { documentId } = draft;
  if (step.changes) {
    const editor = accountOf(context, step.by);
    await changeDraft(context, { draft, editor, changes: step.changes });
  }
  const row = await storedRow(context, documentId);
  const caller = await callerOf(context, actingOfficer(context, step, row));
  const criteria = await app.ports.reference.criteria();
  const body = {
    expectedVersion: row.version,
    ...actionBody(step, {
      ...{ fingerprint: row.fingerprint, criteria },
      officeOf: (code) => officeOf(context, code),
      personOf: (email) => staffOf(context, email).person,
    }),
  };
  await app.perform({ action: step.do, documentId, body, idempotencyKey: null }, caller);
}

async function storedRow({ strapi }: HistoryContext, documentId: string): Promise<StoredRow> {
  return (await strapi.db.query(UIDS.submission).findOne({
    where: { documentId },
    populate: { receivingOffice: true },
  })) as StoredRow;
}

/** Where routing sends a dossier to another office than the story's, an officer of that one acts. */
function actingOfficer(
  { staff }: HistoryContext,
  step: StepSeed,
  { receivingOffice }: StoredRow,
): string {
  const planned = staff.find(({ email }) => email === step.by);
  const isOfficers = ['receive', 'request-changes', 'propose'].includes(step.do);
  if (!isOfficers || !receivingOffice || planned?.office === receivingOffice.code) return step.by;
  const officer = staff.find(
    ({ role, office }) => role === 'appraiser' && office === receivingOffice.code,
  );
  return officer?.email ?? step.by;
}
