import { refusalOf } from '../support/dossiers';
import { ON_SHOW, publishPost, sees, type PostKeys } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger, ledgerOf } from '../support/ledger';
import { FIRST_MOMENT } from '../support/test-clock';
import { actOnPost, actsOnPost, doneOnPost, generationOf, postFacts } from '../support/post-acts';

const REASON = { reason: 'Sai số điện thoại liên hệ.' };
const GROUNDS = { ...REASON, reasonCode: 'factual-error' };

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

/** A post that is on show now, with a reader of it. */
async function onShow(): Promise<PostKeys> {
  desk.clock.set(FIRST_MOMENT);
  const post = await publishPost(desk);
  desk.clock.set(ON_SHOW);
  return post;
}

const isShown = async (post: PostKeys) => sees(await desk.asCitizen('nam34.trangdai'), post);

describe('a suspended post', () => {
  test('is out of the feed at once, on record, and back when another person lifts it', async () => {
    const post = await onShow();
    expect(await isShown(post)).toBe(true);
    const before = await generationOf(desk);
    const answer = await doneOnPost(desk, 'duty', post.documentId, 'suspend', GROUNDS);
    expect(answer.body.data).toMatchObject({
      state: 'suspended',
      standing: 'suspended',
      version: 2,
      attention: ['suspension-unconfirmed'],
      suspension: { ...GROUNDS, confirmedAt: null, confirmBy: '2024-10-16T03:00:00.000Z' },
    });
    expect(JSON.stringify(answer.body)).not.toContain('p-ho-van-thanh');
    expect(await isShown(post)).toBe(false);
    const reader = await desk.asCitizen('nam34.trangdai');
    expect(refusalOf(await reader.get(`/api/feed/${post.slug}`))).toEqual([404, 'not_found']);
    await doneOnPost(desk, 'leader', post.documentId, 'resume', { reason: 'Đã kiểm tra.' });
    expect(await isShown(post)).toBe(true);
    expect(await generationOf(desk)).toBe(before + 2);
    expect(await actsOnPost(desk, post.documentId)).toEqual(['approve', 'suspend', 'resume']);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('waits for a second person: not the one who suspended it, and only once', async () => {
    const post = await onShow();
    await doneOnPost(desk, 'leader', post.documentId, 'suspend', REASON);
    for (const action of ['confirm-suspension', 'resume'] as const) {
      const answer = await actOnPost(desk, 'leader', post.documentId, action, REASON);
      expect(refusalOf(answer)).toEqual([403, 'own_suspension']);
    }
    const confirmed = await doneOnPost(desk, 'duty', post.documentId, 'confirm-suspension');
    expect(confirmed.body.data).toMatchObject({ state: 'suspended', attention: [] });
    const again = await actOnPost(desk, 'deputy', post.documentId, 'confirm-suspension');
    expect(refusalOf(again)).toEqual([409, 'suspension_confirmed']);
    await doneOnPost(desk, 'duty', post.documentId, 'resume', REASON);
  });

  test('shows as overdue when nobody confirmed it in time, and stays off', async () => {
    const post = await onShow();
    await doneOnPost(desk, 'duty', post.documentId, 'suspend', REASON);
    desk.clock.advance(24);
    const client = await desk.as('leader');
    const answer = await client.get(`/editorial-desk/posts/${post.documentId}`);
    expect(answer.body.data.attention).toEqual(['suspension-overdue']);
    expect(await isShown(post)).toBe(false);
  });

  test('one person with two accounts is still one person', async () => {
    const post = await onShow();
    await doneOnPost(desk, 'twohats.leader', post.documentId, 'suspend', REASON);
    const answer = await actOnPost(desk, 'twohats.watch', post.documentId, 'resume', REASON);
    expect(refusalOf(answer)).toContain('own_suspension');
  });
});

describe('a withdrawn post', () => {
  test('is gone for good, and a tombstone stays with date and reason', async () => {
    const post = await onShow();
    const answer = await doneOnPost(desk, 'leader', post.documentId, 'withdraw', GROUNDS);
    expect(answer.body.data).toMatchObject({
      standing: 'withdrawn',
      tombstone: {
        ...GROUNDS,
        ground: 'own-decision',
        at: '2024-10-15T03:00:00.000Z',
        order: null,
      },
      reactions: { useful: 0, 'not-useful': 0, thanks: 0 },
    });
    expect(await isShown(post)).toBe(false);
    for (const action of ['resume', 'suspend', 'shorten', 'withdraw'] as const) {
      const body = action === 'withdraw' ? GROUNDS : REASON;
      const again = await actOnPost(desk, 'leader', post.documentId, action, body);
      expect(refusalOf(again)).toEqual([409, 'post_wrong_state']);
    }
    const [row] = (await ledgerOf(desk)).slice(-1);
    expect(row).toMatchObject({
      ...{ action: 'withdraw', post: post.documentId, fromState: 'active', toState: 'withdrawn' },
      details: { reasonCode: 'factual-error', ground: 'own-decision', order: null },
    });
  });

  test('is withdrawn at the agency’s request, which the leadership grants or declines', async () => {
    const post = await onShow();
    const ask = () =>
      actOnPost(desk, 'editor.trangdai', post.documentId, 'request-withdrawal', GROUNDS);
    expect((await ask()).body.data).toMatchObject({ attention: ['withdrawal-requested'] });
    expect(await isShown(post)).toBe(true);
    expect(refusalOf(await ask())).toEqual([409, 'withdrawal_requested']);
    await doneOnPost(desk, 'leader', post.documentId, 'decline-withdrawal', REASON);
    const early = await actOnPost(desk, 'leader', post.documentId, 'decline-withdrawal', REASON);
    expect(refusalOf(early)).toEqual([409, 'withdrawal_not_requested']);
    await ask();
    const granted = await doneOnPost(desk, 'leader', post.documentId, 'withdraw', GROUNDS);
    expect(granted.body.data.tombstone.ground).toBe('agency-request');
    expect(granted.body.data.withdrawalRequest).toBeNull();
  });

  test('nobody grants a request of their own', async () => {
    const post = await onShow();
    await doneOnPost(desk, 'twohats.editor', post.documentId, 'request-withdrawal', GROUNDS);
    for (const action of ['withdraw', 'decline-withdrawal'] as const) {
      const body = action === 'withdraw' ? GROUNDS : REASON;
      const answer = await actOnPost(desk, 'twohats.leader', post.documentId, action, body);
      expect(refusalOf(answer)).toEqual([403, 'own_request']);
    }
  });

  test('is withdrawn by the ministry’s order, told by number and date', async () => {
    const post = await onShow();
    const order = { number: '12/C06-QLHC', issuedOn: '2024-10-14' };
    const body = { ...GROUNDS, order };
    const answer = await doneOnPost(desk, 'leader', post.documentId, 'withdraw', body);
    expect(answer.body.data.tombstone).toMatchObject({ ground: 'ministry-order', order });
  });

  test('needs a reason and its code, both at once', async () => {
    const post = await onShow();
    const bare = await actOnPost(desk, 'leader', post.documentId, 'withdraw');
    expect(refusalOf(bare)).toEqual([400, 'reason_missing', 'withdrawal_reason_missing']);
    const unknown = { ...REASON, reasonCode: 'moon' };
    const other = await actOnPost(desk, 'leader', post.documentId, 'withdraw', unknown);
    expect(refusalOf(other)).toEqual([400, 'reason_unknown']);
    expect((await postFacts(desk, post.documentId)).version).toBe(1);
  });
});

describe('a shortened post', () => {
  test('ends earlier, its interaction with it, and nothing makes it longer again', async () => {
    const post = await onShow();
    const shorten = (body: object) =>
      actOnPost(desk, 'duty', post.documentId, 'shorten', { ...REASON, ...body });
    const until = '2024-10-20T00:00:00.000Z';
    expect((await shorten({ visibleUntil: until })).body.data).toMatchObject({
      ...{ visibleUntil: until, interactionUntil: until, state: 'active' },
    });
    expect(refusalOf(await shorten({ visibleUntil: '2024-11-10T00:00:00Z' }))).toEqual([
      400,
      'shorten_widens',
    ]);
    expect(refusalOf(await shorten({ interactionUntil: '2024-10-21T00:00:00Z' }))).toEqual([
      400,
      'shorten_widens',
    ]);
    expect(refusalOf(await shorten({ visibleUntil: '2024-10-14T00:00:00Z' }))).toEqual([
      400,
      'window_past',
    ]);
    expect(refusalOf(await shorten({}))).toEqual([400, 'shorten_missing']);
    desk.clock.set('2024-10-19T23:59:59.999Z');
    expect(await isShown(post)).toBe(true);
    desk.clock.set(until);
    expect(await isShown(post)).toBe(false);
  });

  test('can be closed to reactions now and still be read', async () => {
    const post = await onShow();
    const body = { ...REASON, interactionUntil: 'now' };
    const answer = await doneOnPost(desk, 'duty', post.documentId, 'shorten', body);
    expect(answer.body.data.standing).toBe('interaction-closed');
    const reader = await desk.asCitizen('nam34.trangdai');
    const read = await reader.get(`/api/feed/${post.slug}`).expect(200);
    expect(read.body.data.interactionOpen).toBe(false);
  });
});
