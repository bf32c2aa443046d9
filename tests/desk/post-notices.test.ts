import { publish } from '../support/dossiers';
import { ON_SHOW, postOf } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { clearOutbox, notificationsOf, toldOf } from '../support/notifications';
import type { Who } from '../support/people';
import { actOnPost, doneOnPost, postFacts } from '../support/post-acts';
import { FIRST_MOMENT } from '../support/test-clock';

const REASON = { reason: 'Sai số điện thoại của ông Trần Văn Bí.' };
const GROUNDS = { ...REASON, reasonCode: 'factual-error' };
const SHORTER = { ...REASON, visibleUntil: '2024-10-20T00:00:00.000Z' };
const AGENCY = ['colleague.trangdai', 'editor.trangdai', 'officer.own', 'twohats.editor'];
const LEADERS = ['deputy', 'leader', 'secretary', 'twohats.leader'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

async function onShow() {
  desk.clock.set(FIRST_MOMENT);
  const submission = await publish(desk);
  const { documentId: post } = await postOf(desk, submission);
  desk.clock.set(ON_SHOW);
  await clearOutbox(desk);
  return { submission, post };
}

const without = (people: readonly string[], who: Who) => people.filter((one) => one !== who).sort();

describe('what is done with a post', () => {
  test.each([
    ['suspend', 'duty', GROUNDS, 'post-suspended', [...AGENCY, ...LEADERS]],
    ['shorten', 'duty', SHORTER, 'post-shortened', AGENCY],
    ['withdraw', 'leader', GROUNDS, 'post-withdrawn', [...AGENCY, ...LEADERS]],
    [
      'request-withdrawal',
      'editor.trangdai',
      GROUNDS,
      'withdrawal-requested',
      [...AGENCY, ...LEADERS],
    ],
  ] as const)('is told: %s by %s', async (action, by, body, event, told) => {
    const { submission, post } = await onShow();
    await doneOnPost(desk, by, post, action, body);
    expect(await toldOf(desk, submission, event)).toEqual(without(told, by));
    const rows = await notificationsOf(desk, submission);
    expect(new Set(rows.map((row) => row.event))).toEqual(new Set([event]));
    expect(rows[0]?.facts).toMatchObject({ at: '2024-10-15T03:00:00.000Z' });
    expect(JSON.stringify(rows)).not.toContain('Trần Văn Bí');
  });

  test('is told again when it is done again, and the answer of the leadership too', async () => {
    const { submission, post } = await onShow();
    for (let time = 0; time < 2; time += 1) {
      await doneOnPost(desk, 'duty', post, 'suspend', REASON);
      await doneOnPost(desk, 'leader', post, 'confirm-suspension');
      await doneOnPost(desk, 'deputy', post, 'resume', REASON);
    }
    await doneOnPost(desk, 'editor.trangdai', post, 'request-withdrawal', GROUNDS);
    await doneOnPost(desk, 'leader', post, 'decline-withdrawal', REASON);
    const events = (await notificationsOf(desk, submission)).map(({ event }) => event);
    const count = (event: string) => events.filter((one) => one === event).length;
    expect(count('post-suspended')).toBe(2 * (AGENCY.length + LEADERS.length));
    expect(count('post-resumed')).toBe(2 * AGENCY.length);
    expect(await toldOf(desk, submission, 'withdrawal-declined')).toEqual(AGENCY);
  });

  test('is not done when it cannot be told', async () => {
    const { submission, post } = await onShow();
    const { outbox } = desk.app.ports;
    const add = outbox.add.bind(outbox);
    Object.assign(outbox, { add: () => Promise.reject(new Error('disk full')) });
    const answer = await actOnPost(desk, 'duty', post, 'suspend', REASON);
    Object.assign(outbox, { add });
    expect(answer.status).toBe(500);
    expect((await postFacts(desk, post)).state).toBe('active');
    expect(await notificationsOf(desk, submission)).toEqual([]);
  });
});
