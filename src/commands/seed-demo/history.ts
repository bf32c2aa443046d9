import type { Core } from '@strapi/strapi';
import type { App, Caller } from '../../app';
import { actionBody } from './action-body';
import { changeDraft, writeDraft, type Draft, type DraftContext } from './drafts';
import type { DemoSeeds, DossierSeed, StaffSeed, StepSeed } from './demo-seeds';
import { instantOfMoment } from './moments';
import type { PanelAccount } from '../../adapters/stores/caller-store';
import { UIDS } from '../../adapters/stores/uids';
import type { Instant } from '../../domain/shared/instant';
import type { Progress } from '../../adapters/seeds/read-seeds';

/** What telling the history needs beside the drafts. */
export interface HistoryContext extends DraftContext {
  readonly app: App;
  readonly staff: DemoSeeds['staff'];
  readonly offices: readonly { readonly id: string; readonly code: string }[];
  readonly accounts: ReadonlyMap<string, PanelAccount>;
  /** Sets the application's clock. */
  readonly setClock: (now: Instant) => void;
}

interface Act {
  readonly at: Instant;
  readonly seed: DossierSeed;
  readonly step: StepSeed;
}

const DRAFTING_MS = 90 * 60_000;

/**
 * Tells the dossiers' history in the order of time: every state is reached by the actions
 * themselves, under the clock of their day, so that books and ledger run as they would have.
 */
export async function tellHistory(
  context: HistoryContext,
  dossiers: readonly DossierSeed[],
  progress: Progress,
): Promise<void> {
  const drafts = await writeDrafts(context, dossiers, progress);
  const acts = dossiers
    .flatMap((seed) => seed.steps.map((step) => ({ seed, step, at: timeOf(step, context) })))
    .sort((a, b) => a.at - b.at);
  for (const [index, act] of acts.entries()) {
    const draft = drafts.get(act.seed.key);
    if (draft) await performAct(context, act, draft);
    if ((index + 1) % 40 === 0) progress(`history ${index + 1}/${acts.length} acts`);
  }
  progress(`history ${acts.length}/${acts.length} acts`);
}

function timeOf(step: StepSeed, { day }: HistoryContext): Instant {
  return Math.min(instantOfMoment(step.at, day), day.now);
}

async function writeDrafts(
  context: HistoryContext,
  dossiers: readonly DossierSeed[],
  progress: Progress,
): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const seed of dossiers) {
    const first = seed.steps[0];
    const sent = first ? timeOf(first, context) : context.day.now;
    context.setClock(sent - DRAFTING_MS);
    const draft = await writeDraft(context, seed, accountOf(context, seed.editor));
    drafts.set(seed.key, draft);
    await dateRow(context.strapi, draft.documentId, { createdAt: sent - DRAFTING_MS });
    if (drafts.size % 20 === 0) progress(`drafts ${drafts.size}/${dossiers.length}`);
  }
  return drafts;
}

async function performAct(context: HistoryContext, act: Act, draft: Draft): Promise<void> {
  const { app, strapi } = context;
  const { step, at, seed } = act;
  context.setClock(at);
  if (step.changes) {
    const editor = accountOf(context, step.by);
    await changeDraft(context, { draft, editor, changes: step.changes });
  }
  const row = (await strapi.db.query(UIDS.submission).findOne({
    where: { documentId: draft.documentId },
    populate: { receivingOffice: true },
  })) as { version: number; fingerprint: string | null; receivingOffice: { code: string } | null };
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
  const request = { action: step.do, documentId: draft.documentId, body, idempotencyKey: null };
  await app.perform(request, caller).catch((error: unknown) => {
    throw new Error(`${seed.key}: ${step.do} at ${step.at} was refused`, { cause: error });
  });
  await dateRow(strapi, draft.documentId, { updatedAt: at });
}

/** The system acts by itself, everybody else by an account. */
async function callerOf(context: HistoryContext, email: string): Promise<Caller> {
  if (email === 'system') return context.app.system;
  return context.app.callerOf(accountOf(context, email));
}

function staffOf({ staff }: HistoryContext, email: string): StaffSeed {
  const found = staff.find((one) => one.email === email);
  if (!found) throw new Error(`The demo has nobody at ${email}`);
  return found;
}

function officeOf({ offices }: HistoryContext, code: string): string {
  const found = offices.find((office) => office.code === code);
  if (!found) throw new Error(`The demo has no office ${code}`);
  return found.id;
}

/** Where routing sends a dossier to another office than the story's, an officer of that one acts. */
function actingOfficer(
  { staff }: HistoryContext,
  step: StepSeed,
  { receivingOffice }: { receivingOffice: { code: string } | null },
): string {
  const planned = staff.find(({ email }) => email === step.by);
  const isOfficers = ['receive', 'request-changes', 'propose'].includes(step.do);
  if (!isOfficers || !receivingOffice || planned?.office === receivingOffice.code) return step.by;
  const officer = staff.find(
    ({ role, office }) => role === 'appraiser' && office === receivingOffice.code,
  );
  return officer?.email ?? step.by;
}

function accountOf({ accounts }: HistoryContext, email: string): PanelAccount {
  const account = accounts.get(email);
  if (!account) throw new Error(`The demo has no account ${email}`);
  return account;
}

/** Strapi dates rows by the machine's clock; lists should show the history's. */
async function dateRow(
  strapi: Core.Strapi,
  documentId: string,
  dates: { createdAt?: Instant; updatedAt?: Instant },
): Promise<void> {
  const data = Object.fromEntries(
    Object.entries(dates).map(([name, time]) => [name, new Date(time)]),
  );
  await strapi.db.query(UIDS.submission).updateMany({ where: { documentId }, data });
}
