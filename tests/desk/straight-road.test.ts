import { TRANG_DAI } from '../support/audiences';
import {
  act,
  appraisal,
  bringToAppraisal,
  bringToLeadership,
  bringToMinistry,
  CORRECTION,
  done,
  factsOf,
  FOR_NATION,
  publish,
  refusalOf,
} from '../support/dossiers';
import { blocks, SUBMISSIONS, writeDraft } from '../support/drafts';
import { ON_SHOW, postOf, sees } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn } from '../support/ledger';
import type { Citizen, Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';

const CITIZENS: readonly Citizen[] = [
  'nam34.trangdai',
  'nu19.trangdai',
  'nu67.longthanh',
  'nam45.xuanloc',
  'nu30.hanoi',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(() => {
  desk.clock.set(FIRST_MOMENT);
});
afterAll(() => desk.close());

/** Everybody who has the post of a submission in the feed. */
async function readersOf(submission: string): Promise<string[]> {
  const post = await postOf(desk, submission);
  desk.clock.set(ON_SHOW);
  const readers: string[] = (await sees(desk.anonymous, post)) ? ['anonymous'] : [];
  for (const citizen of CITIZENS) {
    if (await sees(await desk.asCitizen(citizen), post)) readers.push(citizen);
  }
  return readers;
}

describe('an approved article is in the feed of exactly those it is meant for', () => {
  test.each([
    { audience: TRANG_DAI, readers: ['nam34.trangdai', 'nu19.trangdai'] },
    { audience: { ...TRANG_DAI, gender: 'male' }, readers: ['nam34.trangdai'] },
    { audience: { ...TRANG_DAI, minAge: 20, maxAge: 34 }, readers: ['nam34.trangdai'] },
    { audience: { ...TRANG_DAI, minAge: 35 }, readers: [] },
    { audience: { scope: 'district', codes: ['740'] }, readers: ['nu67.longthanh'] },
    {
      audience: { scope: 'province', codes: ['75'], minAge: 40 },
      readers: ['nu67.longthanh', 'nam45.xuanloc'],
    },
  ])('$audience', async ({ audience, readers }) => {
    expect(await readersOf(await publish(desk, { audience }))).toEqual(readers);
  });

  test('nobody has it before the window begins, or from its end on', async () => {
    const post = await postOf(desk, await publish(desk));
    const reader = await desk.asCitizen('nam34.trangdai');
    const shown: boolean[] = [];
    for (const moment of [
      '2024-10-09T23:59:59.999Z',
      '2024-10-10T00:00:00.000Z',
      '2024-11-09T23:59:59.999Z',
      '2024-11-10T00:00:00.000Z',
    ]) {
      desk.clock.set(moment);
      shown.push(await sees(reader, post));
    }
    expect(shown).toEqual([false, true, true, false]);
  });
});

describe('each step is taken by the one whose turn it is', () => {
  test('written, submitted, received, proposed, approved: the dossier says so at each step', async () => {
    const documentId = await writeDraft(desk);
    expect(await factsOf(desk, documentId)).toMatchObject({ state: 'draft', round: 0 });

    const submitted = await done(desk, 'editor.trangdai', documentId, 'submit');
    expect(submitted.body.data).toMatchObject({
      state: 'submitted',
      round: 1,
      receivingOffice: { code: 'ca-bien-hoa' },
      submittedAt: '2024-10-07T02:00:00.000Z',
      sla: { status: 'on-track', dueOn: '2024-10-15', dueAt: '2024-10-15T17:00:00.000Z' },
      revisions: [{ number: 1, round: 1 }],
    });

    const received = await done(desk, 'officer.bienhoa', documentId, 'receive');
    expect(received.body.data).toMatchObject({ state: 'in-appraisal' });
    expect(received.body.data.receiptNumber).toMatch(/^\d{2,}\/2024\/TN-CABH$/);

    const sheet = await appraisal(desk);
    const proposed = await done(desk, 'officer.bienhoa', documentId, 'propose', sheet);
    expect(proposed.body.data).toMatchObject({
      state: 'awaiting-approval',
      proposal: 'approve',
      sla: { status: 'met' },
    });

    await done(desk, 'leader', documentId, 'approve');
    const seen = await (await desk.as('leader')).get(`/editorial-desk/submissions/${documentId}`);
    expect(seen.body.data).toMatchObject({ state: 'approved', post: { phase: 'scheduled' } });
    expect(seen.body.data.decisionNumber).toMatch(/^\d{2,}\/2024\/PD-CAT$/);
    expect(seen.body.data.timeline.map(({ action }: { action: string }) => action)).toEqual([
      ...['submit', 'receive', 'propose', 'approve'],
    ]);
  });

  test('the officer of a district and the province each get what is theirs by routing', async () => {
    const offices = new Map<Who, string>([
      ['editor.trangdai', 'ca-bien-hoa'],
      ['editor.longthanh', 'ca-long-thanh'],
      ['editor.tuphap', 'pc06'],
    ]);
    for (const [by, code] of offices) {
      const documentId = await writeDraft(desk, { by });
      const answer = await done(desk, by, documentId, 'submit');
      expect(answer.body.data.receivingOffice).toMatchObject({ code });
    }
  });
});

describe('changes are asked for and answered', () => {
  async function sentBack(): Promise<string> {
    const documentId = await bringToAppraisal(desk);
    const corrections = [CORRECTION, { ...CORRECTION, place: 'Đoạn 2' }];
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
    return documentId;
  }

  const reply = [
    { item: 1, text: 'Đã ghi rõ.' },
    { item: 2, text: 'Đã sửa.' },
  ];

  test('the agency has a numbered notice with every item, and the clock stands', async () => {
    const documentId = await sentBack();
    const editor = await desk.as('editor.trangdai');
    const { data } = (await editor.get(`/editorial-desk/submissions/${documentId}`)).body;
    expect(data.state).toBe('changes-requested');
    expect(data.notices).toMatchObject([{ kind: 'changes-requested', items: [{}, {}] }]);
    expect(data.notices[0].number).toMatch(/^\d{2,}\/2024\/TB-CABH$/);
    expect(data.sla.status).toBe('met');
  });

  test('a reply that leaves an item open is refused', async () => {
    const documentId = await sentBack();
    const answer = await act(desk, 'editor.trangdai', documentId, 'submit', {
      reply: reply.slice(0, 1),
    });
    expect(refusalOf(answer)).toEqual([400, 'corrections_unanswered']);
    expect((await factsOf(desk, documentId)).state).toBe('changes-requested');
  });

  test('an article that nobody changed is refused', async () => {
    const documentId = await sentBack();
    const answer = await act(desk, 'editor.trangdai', documentId, 'submit', { reply });
    expect(refusalOf(answer)).toEqual([409, 'nothing_changed']);
  });

  test('answered and changed, it goes back to the same office under the same number', async () => {
    const documentId = await sentBack();
    const before = await factsOf(desk, documentId);
    const editor = await desk.as('editor.trangdai');
    const body = blocks('Trạm y tế phường, số 1 đường Nguyễn Khuyến.');
    await editor.put(`${SUBMISSIONS}/${documentId}`, { body }).expect(200);
    desk.clock.advance(24);
    await done(desk, 'editor.trangdai', documentId, 'submit', { reply });
    const after = await factsOf(desk, documentId);
    expect(after).toMatchObject({
      ...{ state: 'in-appraisal', round: 2, dueOn: '2024-10-16' },
      ...{ receiptNumber: before.receiptNumber, officeKey: before.officeKey },
    });
    expect(after.fingerprint).not.toBe(before.fingerprint);

    await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
    await done(desk, 'leader', documentId, 'approve');
    const acts = ['submit', 'receive', 'request-changes', 'submit', 'propose', 'approve'];
    expect(await actsOn(desk, documentId)).toEqual(acts);
    expect(await readersOf(documentId)).toEqual(['nam34.trangdai', 'nu19.trangdai']);
  });
});

describe('what does not become a post, or not here', () => {
  test('a refusal gives its reason in a numbered notice and shows nobody anything', async () => {
    const documentId = await bringToLeadership(desk, { proposal: 'refuse' });
    const answer = await done(desk, 'leader', documentId, 'refuse', {
      reason: 'Nội dung mang tính quảng cáo.',
      reasonCodes: ['advertising'],
    });
    expect(answer.body.data).toMatchObject({
      state: 'refused',
      post: null,
      notices: [{ kind: 'refusal', reason: 'Nội dung mang tính quảng cáo.' }],
    });
    expect((await act(desk, 'leader', documentId, 'approve')).status).toBe(409);
  });

  test('what is for the nation is forwarded, and the ministry approves it for everybody', async () => {
    const documentId = await bringToLeadership(desk, FOR_NATION);
    const refused = await act(desk, 'leader', documentId, 'approve');
    expect(refusalOf(refused)).toEqual([409, 'ministry_decides']);
    await done(desk, 'leader', documentId, 'forward', { reason: 'Phạm vi toàn quốc.' });
    const answer = await done(desk, 'officer.c06', documentId, 'ministry-approve');
    expect(answer.body.data.decisionNumber).toMatch(/^\d{2,}\/2024\/PD-C06$/);
    expect(await readersOf(documentId)).toEqual(['anonymous', ...CITIZENS]);
  });

  test('the ministry can ask for changes, which come back to the office', async () => {
    const documentId = await bringToMinistry(desk);
    await done(desk, 'officer.c06', documentId, 'ministry-request-changes', {
      corrections: [CORRECTION],
    });
    const editor = await desk.as('editor.trangdai');
    await editor.put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên mới' }).expect(200);
    await done(desk, 'editor.trangdai', documentId, 'submit', {
      reply: [{ item: 1, text: 'Đã sửa.' }],
    });
    expect((await factsOf(desk, documentId)).state).toBe('in-appraisal');
  });

  test('a topic off the list is for the ministry too', async () => {
    const fields = { justification: 'Cần thiết.' };
    const documentId = await bringToLeadership(desk, {
      ...{ topic: 'OFF_LIST', fields, proposal: 'forward' },
    });
    const answer = await act(desk, 'leader', documentId, 'approve');
    expect(refusalOf(answer)).toEqual([409, 'ministry_decides']);
    await done(desk, 'leader', documentId, 'forward', { reason: 'Ngoài danh mục.' });
    const refusal = { reason: 'Không thuộc phạm vi.', reasonCodes: ['topic-off-list'] };
    await done(desk, 'officer.c06', documentId, 'ministry-refuse', refusal);
    expect((await factsOf(desk, documentId)).state).toBe('refused');
  });
});
