import {
  act,
  appraisal,
  bringToLeadership,
  bringToOffice,
  CORRECTION,
  done,
  factsOf,
  refusalOf,
  sendAction,
  shownTo,
} from '../support/dossiers';
import { SUBMISSIONS, writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn, faultInLedger } from '../support/ledger';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

describe('four eyes', () => {
  test('whoever submitted does not approve, under whichever account', async () => {
    const documentId = await bringToLeadership(desk, { by: 'twohats.editor' });
    const answer = await act(desk, 'twohats.leader', documentId, 'approve');
    expect(refusalOf(answer)).toEqual([403, 'own_work']);
    await done(desk, 'leader', documentId, 'approve');
  });

  test('nor does who only wrote a word of the draft, nor refuse it', async () => {
    const documentId = await writeDraft(desk);
    const author = await desk.as('twohats.editor');
    await author.put(`${SUBMISSIONS}/${documentId}`, { notes: 'Một chữ.' }).expect(200);
    await done(desk, 'editor.trangdai', documentId, 'submit');
    await done(desk, 'officer.bienhoa', documentId, 'receive');
    await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
    for (const action of ['approve', 'refuse'] as const) {
      const answer = await act(desk, 'twohats.leader', documentId, action);
      expect(refusalOf(answer)).toEqual([403, 'own_work']);
    }
  });

  test('an officer of the agency that asks does not receive or appraise', async () => {
    const documentId = await bringToOffice(desk);
    const received = await act(desk, 'officer.own', documentId, 'receive');
    expect(refusalOf(received)).toEqual([403, 'own_agency']);
    await done(desk, 'officer.bienhoa', documentId, 'receive');
    const proposed = await act(desk, 'officer.own', documentId, 'propose', await appraisal(desk));
    expect(refusalOf(proposed)).toEqual([403, 'own_agency']);
  });
});

describe('the wrong person, or not now', () => {
  test('all reasons are given at once', async () => {
    const documentId = await bringToOffice(desk);
    const answer = await act(desk, 'editor.trangdai', documentId, 'approve');
    expect(refusalOf(answer)).toEqual([
      403,
      'permission_missing',
      'not_your_office',
      'wrong_state',
      'own_work',
    ]);
  });

  test.each([
    ['officer.longthanh', 'receive'],
    ['editor.longthanh', 'submit'],
    ['officer.c06', 'ministry-approve'],
    ['officer.nowhere', 'receive'],
    ['editor.nowhere', 'submit'],
    ['head.tuphap', 'submit'],
  ] as const)('to %s the dossier does not exist (%s)', async (who, action) => {
    const documentId = await bringToOffice(desk);
    expect(refusalOf(await act(desk, who, documentId, action))).toEqual([404, 'not_found']);
    const answer = await (await desk.as(who)).get(`/editorial-desk/submissions/${documentId}`);
    expect(refusalOf(answer)).toEqual([404, 'not_found']);
  });

  test('an administrator has no way around', async () => {
    const documentId = await bringToLeadership(desk);
    const answer = await act(desk, 'admin', documentId, 'approve');
    expect(refusalOf(answer)).toEqual([403, 'not_your_office']);
    expect((await factsOf(desk, documentId)).state).toBe('awaiting-approval');
  });

  test('a dossier or an action that does not exist is not found', async () => {
    const body = { expectedVersion: 1 };
    const absent = await sendAction(desk, 'leader', 'nosuchdossier/actions/approve', body);
    expect(refusalOf(absent)).toEqual([404, 'not_found']);
    const documentId = await bringToOffice(desk);
    for (const action of ['publish', 'constructor', '__proto__']) {
      const answer = await sendAction(desk, 'leader', `${documentId}/actions/${action}`, body);
      expect(refusalOf(answer)).toEqual([404, 'not_found']);
    }
  });

  test('steps are not skipped, and none is taken twice', async () => {
    const documentId = await bringToOffice(desk);
    const again = await act(desk, 'editor.trangdai', documentId, 'submit');
    expect(refusalOf(again)).toEqual([409, 'wrong_state']);
    const early = await act(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
    expect(refusalOf(early)).toEqual([409, 'wrong_state']);
    const tooEarly = await act(desk, 'leader', documentId, 'approve');
    expect(refusalOf(tooEarly)).toEqual([409, 'wrong_state']);
  });

  test('without an account nothing opens', async () => {
    const documentId = await bringToOffice(desk);
    const path = `/editorial-desk/submissions/${documentId}`;
    expect((await desk.anonymous.get(path)).status).toBe(401);
    expect((await desk.anonymous.post(`${path}/actions/receive`, {})).status).toBe(401);
    const citizen = await desk.asCitizen('nam34.trangdai');
    expect((await citizen.get(path)).status).toBe(401);
  });
});

describe('what the decision was taken on', () => {
  test('no version: 400; another kind of version: 400; an old one: 409', async () => {
    const documentId = await bringToOffice(desk);
    const path = `${documentId}/actions/receive`;
    const { version } = await factsOf(desk, documentId);
    const answers = [{}, { expectedVersion: String(version) }, { expectedVersion: version - 1 }];
    const refusals = await Promise.all(
      answers.map(async (body) => refusalOf(await sendAction(desk, 'officer.bienhoa', path, body))),
    );
    expect(refusals).toEqual([
      [400, 'expected_version_required'],
      [400, 'invalid_request'],
      [409, 'stale_version'],
    ]);
  });

  test('no fingerprint: 400; another one: 409', async () => {
    const documentId = await bringToLeadership(desk);
    const path = `${documentId}/actions/approve`;
    const { expectedVersion } = await shownTo(desk, documentId, 'approve');
    const none = await sendAction(desk, 'leader', path, { expectedVersion });
    expect(refusalOf(none)).toEqual([400, 'fingerprint_missing']);
    const body = { expectedVersion, fingerprint: '0'.repeat(64) };
    const other = await sendAction(desk, 'leader', path, body);
    expect(refusalOf(other)).toEqual([409, 'stale_fingerprint']);
  });

  test('what an action does not know, it does not take', async () => {
    const documentId = await bringToOffice(desk);
    const answer = await act(desk, 'officer.bienhoa', documentId, 'receive', { state: 'approved' });
    expect(refusalOf(answer)).toEqual([400, 'invalid_request']);
  });

  test('an edit of the draft makes what was shown before it old', async () => {
    const documentId = await writeDraft(desk);
    const shown = await shownTo(desk, documentId, 'submit');
    const editor = await desk.as('colleague.trangdai');
    await editor.put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên khác' }).expect(200);
    const answer = await sendAction(desk, 'editor.trangdai', `${documentId}/actions/submit`, shown);
    expect(refusalOf(answer)).toEqual([409, 'stale_version']);
  });
});

describe('at once', () => {
  test('of several decisions exactly one wins', async () => {
    const documentId = await bringToLeadership(desk);
    const shown = await shownTo(desk, documentId, 'approve');
    const { expectedVersion } = shown;
    const refuse = { expectedVersion, reason: 'Không phù hợp.' };
    const answers = await Promise.all([
      sendAction(desk, 'leader', `${documentId}/actions/approve`, shown),
      sendAction(desk, 'deputy', `${documentId}/actions/approve`, shown),
      sendAction(desk, 'deputy', `${documentId}/actions/refuse`, refuse),
      sendAction(desk, 'leader', `${documentId}/actions/approve`, shown),
    ]);
    const losers = answers.filter(({ status }) => status !== 200).map(refusalOf);
    expect(losers).toEqual(Array(3).fill([409, 'stale_version']));
    expect(await actsOn(desk, documentId)).toHaveLength(4);
    const posts = await desk.strapi.db
      .query('api::post.post')
      .count({ where: { submission: { documentId } } });
    expect(posts).toBe((await factsOf(desk, documentId)).state === 'approved' ? 1 : 0);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('ten approvals of ten dossiers all succeed, and the ledger holds', async () => {
    const dossiers: string[] = [];
    for (let n = 0; n < 10; n += 1) dossiers.push(await bringToLeadership(desk));
    const answers = await Promise.all(dossiers.map((one) => act(desk, 'leader', one, 'approve')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const numbers = new Set(answers.map(({ body }) => body.data.decisionNumber));
    expect(numbers.size).toBe(10);
    expect(await faultInLedger(desk)).toBeNull();
  });
});

describe('a retry under an Idempotency-Key', () => {
  const receive = async (documentId: string, key: string, more: object = {}) => {
    const shown = { expectedVersion: 2, ...more };
    const path = `${documentId}/actions/receive`;
    return sendAction(desk, 'officer.bienhoa', path, shown, { 'Idempotency-Key': key });
  };

  test('changes nothing and answers as the first did', async () => {
    const documentId = await bringToOffice(desk);
    const first = await receive(documentId, 'lan-1');
    const again = await receive(documentId, 'lan-1');
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(await actsOn(desk, documentId)).toEqual(['submit', 'receive']);
  });

  test('for something else is refused', async () => {
    const documentId = await bringToOffice(desk);
    await receive(documentId, 'once');
    const other = await receive(documentId, 'once', { receivedAt: '2024-10-07T08:00:00+07:00' });
    expect(refusalOf(other)).toEqual([422, 'idempotency_key_reused']);
  });

  test('sent twice at once acts once', async () => {
    const documentId = await bringToOffice(desk);
    const answers = await Promise.all([receive(documentId, 'twice'), receive(documentId, 'twice')]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
    expect(await actsOn(desk, documentId)).toEqual(['submit', 'receive']);
  });

  test('is one person’s: another’s same key is another key', async () => {
    const documentId = await bringToOffice(desk);
    await receive(documentId, 'same');
    const { version } = await factsOf(desk, documentId);
    const answer = await sendAction(
      ...([desk, 'head.bienhoa', `${documentId}/actions/request-changes`] as const),
      { expectedVersion: version, corrections: [CORRECTION] },
      { 'Idempotency-Key': 'same' },
    );
    expect(answer.status).toBe(200);
  });

  test('needs a key that can be one', async () => {
    const documentId = await bringToOffice(desk);
    for (const key of ['two words', 'x'.repeat(129)]) {
      expect(refusalOf(await receive(documentId, key))).toEqual([400, 'idempotency_key_invalid']);
    }
  });
});
