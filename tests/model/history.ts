import type { Response } from 'supertest';
import type { RefusedError } from '../../src/contracts/errors';
import { POST_LIFECYCLE, type PostAction } from '../../src/domain/post/post-lifecycle';
import { isPeoplesAction, transitionOf, type Action } from '../../src/domain/submission/lifecycle';
import { appraisal, CORRECTION, factsOf, officeId, sendAction, shownTo } from '../support/dossiers';
import { SUBMISSIONS, type Fields } from '../support/drafts';
import type { TestDesk } from '../support/harness';
import type { Who } from '../support/people';
import { postFacts, sendPostAction } from '../support/post-acts';
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
  /** The post that the request became. */
  post: { readonly documentId: string; state: string } | null;
  edits: number;
  /** By person: whoever wrote, submitted or appraised. */
  readonly workers: Set<string>;
  last: { who: Who; path: string; body: object; key: string; status: number } | null;
}

const LEDGER = 'review_decisions';

async function rowsIn({ strapi }: TestDesk): Promise<number> {
  const found = await strapi.db.connection(LEDGER).count({ count: '*' }).first();
  return Number(found?.count);
}

/** One act by one person, as the panel would send it. */
export async function takeAct(real: Real, model: Model, who: Who, action: Action): Promise<void> {
  const { desk, documentId } = real;
  const shown = await shownTo(desk, documentId, action);
  const body = { ...shown, ...(await bodyOf(desk, action)) };
  const path = `${documentId}/actions/${action}`;
  const key = `key-${await rowsIn(desk)}`;
  const status = await around(real, model, action, async () => {
    const answer = await sendAction(desk, who, path, body, { 'Idempotency-Key': key });
    return answer.status;
  });
  if (status !== 200) return;
  model.last = { who, path, body, key, status };
  checkEyes(real, model, who, action);
  if (action === 'submit') await checkDeadline(real);
  if (action.endsWith('approve')) model.post = await postOfDossier(real);
}

/** An act of the system, whether or not its time has come. */
export async function takeSystemAct(
  real: Real,
  model: Model,
  action: Action,
  more: Fields,
): Promise<void> {
  const { desk, documentId } = real;
  const { expectedVersion } = await shownTo(desk, documentId, action);
  const request = { action, documentId, body: { expectedVersion, ...more }, idempotencyKey: null };
  await around(real, model, action, () =>
    desk.app.perform(request, desk.app.system).then(
      () => 200,
      (error: unknown) => (error as RefusedError).status,
    ),
  );
}

/** Lets an act happen: it changes something and has one row, or neither. Returns its status. */
async function around(
  real: Real,
  model: Model,
  action: Action,
  happen: () => Promise<number>,
): Promise<number> {
  const { desk, documentId, broken } = real;
  const before = await factsOf(desk, documentId);
  const rows = await rowsIn(desk);
  const status = await happen();
  const after = await factsOf(desk, documentId);
  const added = (await rowsIn(desk)) - rows;
  if (status === 200) {
    if (added !== 1) broken.push(`I6: ${action} has ${added} rows`);
    checkMove(real, model, action, after.state);
  } else if (status >= 500 || added !== 0 || JSON.stringify(before) !== JSON.stringify(after)) {
    broken.push(`I6: ${action} answered ${status}, with ${added} rows`);
  }
  return status;
}

function checkMove(real: Real, model: Model, action: Action, state: string): void {
  const { from, to } = transitionOf(action);
  const ends: readonly string[] = to.length > 0 ? to : [model.state];
  const legal = from.some((one) => one === model.state) && ends.includes(state);
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

async function postOfDossier({ desk, documentId }: Real): Promise<Model['post']> {
  const rows = desk.strapi.db.connection(LEDGER).where({ submission: documentId });
  const row = await rows.whereNotNull('post').first<{ post: string } | undefined>('post');
  return row ? { documentId: row.post, state: 'active' } : null;
}

/** One act by one person on the post that came of the request. */
export async function takePostAct(
  real: Real,
  model: Model,
  who: Who,
  action: PostAction,
): Promise<void> {
  const { post } = model;
  if (!post) return;
  const { desk, broken } = real;
  const { version } = await postFacts(desk, post.documentId);
  const rows = await rowsIn(desk);
  const body = { expectedVersion: version, ...postBodyOf(action) };
  const path = `${post.documentId}/actions/${action}`;
  const { status } = await sendPostAction(desk, who, path, { body });
  const { state } = await postFacts(desk, post.documentId);
  const added = (await rowsIn(desk)) - rows;
  const expected = status === 200 ? endOf(action, post.state) : post.state;
  if (status >= 500 || state !== expected || added !== (status === 200 ? 1 : 0)) {
    broken.push(`I7: ${action} answered ${status}: ${post.state} to ${state}, ${added} rows`);
  }
  post.state = state;
}

/** Where an act on a post may lead; nowhere from a state that it does not begin in. */
function endOf(action: PostAction, state: string): string {
  const { from, to } = POST_LIFECYCLE[action];
  return from.some((one) => one === state) ? (to ?? state) : 'nowhere';
}

function postBodyOf(action: PostAction): object {
  if (action === 'shorten') return { reason: 'Rút ngắn.', interactionUntil: 'now' };
  const isGrounded = ['suspend', 'request-withdrawal', 'withdraw'].includes(action);
  return { reason: 'Sai số điện thoại.', ...(isGrounded ? { reasonCode: 'factual-error' } : {}) };
}

/** The same request again, under its key: the same answer, and nothing new. */
export async function repeatLast(real: Real, model: Model): Promise<void> {
  if (!model.last) return;
  const { who, path, body, key, status } = model.last;
  const before = await rowsIn(real.desk);
  const answer = await sendAction(real.desk, who, path, body, { 'Idempotency-Key': key });
  const added = (await rowsIn(real.desk)) - before;
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

const REASON = { reason: 'Theo quy định.' };

async function bodyOf(desk: TestDesk, action: Action): Promise<object> {
  if (action === 'submit') return { reply: [{ item: 1, text: 'Đã sửa.' }] };
  if (action === 'propose') return appraisal(desk);
  if (action === 'extend') return { ...REASON, workingDays: 2 };
  if (action === 'reroute') return { ...REASON, office: await officeId(desk, 'pc06') };
  if (action.endsWith('request-changes')) return { corrections: [CORRECTION] };
  const takesNothing = /approve$|^receive$|^assign$/.test(action) || !isPeoplesAction(action);
  return takesNothing ? {} : REASON;
}
