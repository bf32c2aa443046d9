import {
  POST_ACTIONS,
  POST_LIFECYCLE,
  POST_STATES,
  postTransitionOf,
  type PostAction,
} from '../../src/domain/post/post-lifecycle';
import type { PostState } from '../../src/domain/feed/post-phase';
import { ROLES, type Role } from '../../src/domain/submission/lifecycle';
import type { Fields } from '../support/drafts';
import { ON_SHOW, publishPost } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';
import { actOnPost, generationOf, postFacts } from '../support/post-acts';

const HOLDERS: Partial<Record<Role, Who>> = {
  'agency-editor': 'editor.tuphap',
  'agency-head': 'head.tuphap',
  appraiser: 'officer.pc06',
  'office-head': 'head.pc06',
  leader: 'leader',
  'duty-officer': 'duty',
  'ministry-officer': 'officer.c06',
  monitor: 'monitor',
};
const HELD = ROLES.flatMap((role) => (HOLDERS[role] ? [{ role, who: HOLDERS[role] }] : []));

const REASON = { reason: 'Có lý do.' };
const GROUNDS = { ...REASON, reasonCode: 'outdated' };
const BODIES: Readonly<Record<PostAction, Fields>> = {
  suspend: REASON,
  'confirm-suspension': REASON,
  resume: REASON,
  shorten: { ...REASON, visibleUntil: '2024-10-20T00:00:00.000Z' },
  'request-withdrawal': GROUNDS,
  'decline-withdrawal': REASON,
  withdraw: { ...GROUNDS, order: { number: '1', issuedOn: '2024-10-14' } },
};

let desk: TestDesk;
let documentId: string;
beforeAll(async () => {
  desk = await bootDesk();
  ({ documentId } = await publishPost(desk, { by: 'editor.tuphap', officer: 'officer.pc06' }));
  desk.clock.set(ON_SHOW);
});
afterAll(() => desk.close());

const SOMEBODY = {
  ...{ at: '2024-10-15T02:00:00.000Z', person: 'p-somebody', name: 'Ai đó', unit: 'Đơn vị' },
  ...{ reason: 'x', reasonCode: 'other', confirmedAt: null, confirmedBy: null },
};

/** Puts the post into a state as if it had come there, with nothing else against the action. */
async function putInto(state: PostState, action: PostAction): Promise<void> {
  const isAsked = action === 'decline-withdrawal' || action === 'withdraw';
  await desk.strapi.db.query('api::post.post').update({
    where: { documentId },
    data: {
      ...{ state, version: 1, supersededAt: null, tombstone: null, withdrawnAt: null },
      ...{ visibleUntil: new Date('2024-11-10T00:00:00.000Z') },
      suspension: state === 'suspended' ? SOMEBODY : null,
      withdrawalRequest: isAsked ? SOMEBODY : null,
    },
  });
}

/** What the table says of a role that asks for an action in a state. */
function expected(role: Role, state: PostState, action: PostAction): number {
  // The ministry has not had this one.
  if (role === 'ministry-officer') return 404;
  const { by, from } = postTransitionOf(action);
  if (!by.includes(role)) return 403;
  return from.includes(state) ? 200 : 409;
}

const CASES = HELD.flatMap((held) => POST_STATES.map((state) => ({ ...held, state })));

test.each(CASES)('$role on a post that is $state', async ({ role, who, state }) => {
  const answers: Partial<Record<PostAction, number>> = {};
  for (const action of POST_ACTIONS) {
    await putInto(state, action);
    const before = { generation: await generationOf(desk), rows: (await ledgerOf(desk)).length };
    const answer = await actOnPost(desk, who, documentId, action, BODIES[action]);
    answers[action] = answer.status;
    const done = answer.status === 200 ? 1 : 0;
    const facts = await postFacts(desk, documentId);
    expect(facts.version).toBe(1 + done);
    expect(facts.state).toBe(done ? (postTransitionOf(action).to ?? state) : state);
    expect({ generation: await generationOf(desk), rows: (await ledgerOf(desk)).length }).toEqual({
      generation: before.generation + done,
      rows: before.rows + done,
    });
  }
  const table = POST_ACTIONS.map((action) => [action, expected(role, state, action)]);
  expect(answers).toEqual(Object.fromEntries(table));
});

test.each(CASES)('$role is shown on $state just the actions that would succeed', async (cell) => {
  const { role, who, state } = cell;
  const client = await desk.as(who);
  for (const action of POST_ACTIONS) {
    await putInto(state, action);
    const answer = await client.get(`/editorial-desk/posts/${documentId}`);
    const shown: { name: PostAction; allowed: boolean }[] = answer.body.data?.actions ?? [];
    const isOpen = shown.some(({ name, allowed }) => name === action && allowed);
    expect(isOpen).toBe(expected(role, state, action) === 200);
  }
});

test('every role has somebody who tries, but those that act on dossiers alone', () => {
  const acting = Object.values(POST_LIFECYCLE).flatMap(({ by }): readonly Role[] => by);
  expect(acting.filter((role) => HOLDERS[role] === undefined)).toEqual([]);
});
