import type { Response } from 'supertest';
import { checkChain, type ChainReport } from '../../src/adapters/ledger/check-chain';
import { checkRevisions } from '../../src/adapters/ledger/check-revisions';
import { checkStates } from '../../src/adapters/ledger/check-states';
import { readLedger } from '../../src/adapters/ledger/read-ledger';
import { sha256 } from '../../src/adapters/sha256';
import type { LedgerRow } from '../../src/adapters/stores/ledger-store';
import { fingerprintOf, type RevisionContent } from '../../src/domain/decision/fingerprint';
import { transitionOf, type Action } from '../../src/domain/submission/lifecycle';
import { appraisal, CORRECTION, factsOf, sendAction, shownTo } from '../support/dossiers';
import { SUBMISSIONS } from '../support/drafts';
import { feedOf, ON_SHOW } from '../support/feed';
import type { TestDesk } from '../support/harness';
import { ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';
import { dueDayByWalk } from './due-day';

/** The real system behind one history. */
export interface Real {
  readonly desk: TestDesk;
  readonly documentId: string;
  readonly people: ReadonlyMap<Who, string>;
  /** What broke an invariant so far. */
  readonly broken: string[];
}

/** What the history knows by itself, without asking the desk. */
export interface Model {
  state: string;
  edits: number;
  /** By person: whoever wrote, submitted or appraised. */
  readonly workers: Set<string>;
  last: { who: Who; path: string; body: object; key: string; status: number } | null;
}

/** One act by one person, as the panel would send it. */
export async function takeAct(real: Real, model: Model, who: Who, action: Action): Promise<void> {
  const { desk, documentId } = real;
  const before = await factsOf(desk, documentId);
  const rows = (await ledgerOf(desk)).length;
  const body = { ...(await shownTo(desk, documentId, action)), ...(await bodyOf(desk, action)) };
  const path = `${documentId}/actions/${action}`;
  const key = `key-${rows}`;
  const answer = await sendAction(desk, who, path, body, { 'Idempotency-Key': key });
  const after = await factsOf(desk, documentId);
  const added = (await ledgerOf(desk)).length - rows;
  if (answer.status !== 200) {
    const same = JSON.stringify(before) === JSON.stringify(after) && added === 0;
    if (!same) real.broken.push(`I6: ${action} answered ${answer.status} and changed something`);
    return;
  }
  model.last = { who, path, body, key, status: answer.status };
  if (added !== 1) real.broken.push(`I6: ${action} has ${added} rows`);
  checkMove(real, model, action, after.state);
  checkEyes(real, model, who, action);
  if (action === 'submit') await checkDeadline(real);
}

function checkMove(real: Real, model: Model, action: Action, state: string): void {
  const { from, to } = transitionOf(action);
  const legal = from.some((one) => one === model.state) && to.some((one) => one === state);
  if (!legal) real.broken.push(`I7: ${action} went from ${model.state} to ${state}`);
  model.state = state;
}

const WORK: readonly Action[] = ['submit', 'receive', 'request-changes', 'propose'];

function checkEyes(real: Real, model: Model, who: Who, action: Action): void {
  const person = real.people.get(who) ?? who;
  if (action.endsWith('approve') && model.workers.has(person)) {
    real.broken.push(`I3: ${person} approved own work`);
  }
  if (WORK.includes(action)) model.workers.add(person);
}

async function checkDeadline({ desk, documentId, broken }: Real): Promise<void> {
  const { dueOn } = await factsOf(desk, documentId);
  const expected = dueDayByWalk(desk.clock.now(), 6);
  if (dueOn !== expected) broken.push(`I8: due on ${dueOn}, by the walk ${expected}`);
}

/** The same request again, under its key: the same answer, and nothing new. */
export async function repeatLast(real: Real, model: Model): Promise<void> {
  if (!model.last) return;
  const { who, path, body, key, status } = model.last;
  const before = (await ledgerOf(real.desk)).length;
  const answer = await sendAction(real.desk, who, path, body, { 'Idempotency-Key': key });
  const added = (await ledgerOf(real.desk)).length - before;
  if (answer.status !== status || added !== 0) {
    real.broken.push(`I4: a repeated request was answered ${answer.status} and added ${added}`);
  }
}

/** Somebody changes the title through the content manager. */
export async function editTitle(real: Real, model: Model, who: Who): Promise<void> {
  const client = await real.desk.as(who);
  model.edits += 1;
  const title = `Lịch tiêm chủng, lần ${model.edits}`;
  const answer: Response = await client.put(`${SUBMISSIONS}/${real.documentId}`, { title });
  if (answer.status !== 200) return;
  model.workers.add(real.people.get(who) ?? who);
  if (!['draft', 'changes-requested'].includes(model.state)) {
    real.broken.push(`I7: an edit while ${model.state}`);
  }
}

async function bodyOf(desk: TestDesk, action: Action): Promise<object> {
  if (action === 'submit') return { reply: [{ item: 1, text: 'Đã sửa.' }] };
  if (action === 'propose') return appraisal(desk);
  if (action.endsWith('request-changes')) return { corrections: [CORRECTION] };
  if (/approve$|^receive$/.test(action)) return {};
  return { reason: 'Theo quy định.' };
}

/** What has to hold of the whole database after a history; the head of the ledger then. */
export async function checkWhole(real: Real, earlier: ChainReport['head']): Promise<ChainReport> {
  const { connection } = real.desk.strapi.db;
  const chain = await checkChain(readLedger(connection), earlier ?? undefined);
  if (chain.fault) real.broken.push(`I6: row ${chain.fault.sequence} ${chain.fault.kind}`);
  for (const { kind } of (await checkStates(connection)).faults) real.broken.push(`I6: ${kind}`);
  for (const { kind } of (await checkRevisions(connection)).faults) real.broken.push(`I6: ${kind}`);
  await checkOnce(real);
  await checkFeed(real);
  return chain;
}

async function checkOnce({ desk, documentId, broken }: Real): Promise<void> {
  const ends = (await ledgerOf(desk)).filter(
    (row) => row.submission === documentId && /approve$|refuse$/.test(row.action),
  );
  if (ends.length > 1) broken.push(`I4: ${ends.length} decisions`);
}

/** Whatever is shown was approved, in just this form. */
async function checkFeed({ desk, broken }: Real): Promise<void> {
  const now = desk.clock.now();
  desk.clock.set(ON_SHOW);
  const shown = await feedOf(await desk.asCitizen('nam34.trangdai'));
  desk.clock.set(now);
  const approvals = (await ledgerOf(desk)).filter(({ action }) => action.endsWith('approve'));
  for (const { documentId, title } of shown) {
    const approval = approvals.find(({ post }) => post === documentId);
    if (!approval || !(await isOfThis(desk, approval, title))) {
      broken.push(`I1: ${title} is shown without an approval of it`);
    }
  }
}

async function isOfThis(desk: TestDesk, approval: LedgerRow, title: string): Promise<boolean> {
  const { submission, revision, fingerprint } = approval;
  const content = await signedContent(desk, submission ?? '', revision ?? 0);
  return content?.title === title && fingerprintOf(content, sha256) === fingerprint;
}

async function signedContent(
  desk: TestDesk,
  submissionKey: string,
  number: number,
): Promise<RevisionContent | null> {
  const row = (await desk.strapi.db
    .query('api::revision.revision')
    .findOne({ where: { submissionKey, number } })) as { content: RevisionContent } | null;
  return row?.content ?? null;
}
