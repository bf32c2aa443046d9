import { refusalOf } from '../support/dossiers';
import { ON_SHOW, publishPost, type PostKeys } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { actOnPost, actsOnPost, sendPostAction } from '../support/post-acts';
import { FIRST_MOMENT } from '../support/test-clock';

const REASON = { reason: 'Sai số điện thoại liên hệ.' };
const GROUNDS = { ...REASON, reasonCode: 'factual-error' };

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

async function onShow(): Promise<PostKeys> {
  desk.clock.set(FIRST_MOMENT);
  const post = await publishPost(desk);
  desk.clock.set(ON_SHOW);
  return post;
}

describe('a request about a post', () => {
  test('needs the version it was decided on', async () => {
    const post = await onShow();
    const path = `${post.documentId}/actions/suspend`;
    const none = await sendPostAction(desk, 'duty', path, { body: REASON });
    expect(refusalOf(none)).toEqual([400, 'expected_version_required']);
    const old = await sendPostAction(desk, 'duty', path, {
      body: { ...REASON, expectedVersion: 7 },
    });
    expect(refusalOf(old)).toEqual([409, 'stale_version']);
  });

  test('sent twice under one key is done once, and its key is good for nothing else', async () => {
    const post = await onShow();
    const path = `${post.documentId}/actions/suspend`;
    const headers = { 'Idempotency-Key': 'once' };
    const body = { ...REASON, expectedVersion: 1 };
    const send = () => sendPostAction(desk, 'duty', path, { body, headers });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    expect(await actsOnPost(desk, post.documentId)).toEqual(['approve', 'suspend']);
    const other = { body: { ...body, reason: 'Khác' }, headers };
    expect(refusalOf(await sendPostAction(desk, 'duty', path, other))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
  });

  test('two at once: one wins, the other is told that it was late', async () => {
    const post = await onShow();
    const path = `${post.documentId}/actions/withdraw`;
    const body = { ...GROUNDS, expectedVersion: 1 };
    const answers = await Promise.all([
      sendPostAction(desk, 'leader', path, { body }),
      sendPostAction(desk, 'deputy', path, { body }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actsOnPost(desk, post.documentId)).toEqual(['approve', 'withdraw']);
  });

  test('with a key that is not in the form, or for an action there is not, is refused', async () => {
    const post = await onShow();
    const odd = await actOnPost(desk, 'duty', post.documentId, 'suspend', {
      ...REASON,
      state: 'x',
    });
    expect(refusalOf(odd)).toEqual([400, 'invalid_request']);
    const body = { ...REASON, expectedVersion: 1 };
    const unknown = await sendPostAction(desk, 'duty', `${post.documentId}/actions/supersede`, {
      body,
    });
    expect(refusalOf(unknown)).toEqual([404, 'not_found']);
    const absent = await sendPostAction(desk, 'duty', 'absent/actions/suspend', { body });
    expect(refusalOf(absent)).toEqual([404, 'not_found']);
  });
});
