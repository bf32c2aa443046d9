import {
  act,
  bringToAppraisal,
  bringToLeadership,
  bringToOffice,
  CORRECTION,
  done,
  officeId,
  refusalOf,
} from '../support/dossiers';
import { SUBMISSIONS } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';

const OFFICER = 'p-vu-hai-dang';
const REASON = { reason: 'Có lý do.' };

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(() => {
  desk.clock.set(FIRST_MOMENT);
});
afterAll(() => desk.close());

async function shown(who: Who, documentId: string) {
  const client = await desk.as(who);
  return (await client.get(`/editorial-desk/submissions/${documentId}`)).body.data;
}

async function queueOf(who: Who, query: string): Promise<string[]> {
  const client = await desk.as(who);
  const answer = await client.get(`/editorial-desk/queue?pageSize=100&${query}`);
  return answer.body.data.map(({ documentId }: { documentId: string }) => documentId);
}

describe('reroute', () => {
  test('hands over to the competent office; both stay on record and the clock runs on', async () => {
    const documentId = await bringToAppraisal(desk);
    const before = await shown('head.bienhoa', documentId);
    const office = await officeId(desk, 'pc06');
    desk.clock.advance(26);
    const answer = await done(desk, 'head.bienhoa', documentId, 'reroute', { ...REASON, office });
    expect(answer.body.data).toMatchObject({
      ...{ state: 'submitted', receivingOffice: { code: 'pc06' }, assignee: null },
      formerOffices: [{ name: 'Công an thành phố Biên Hòa' }],
      sla: { dueOn: before.sla.dueOn },
    });
    expect(await queueOf('head.bienhoa', '')).toContain(documentId);
    const closed = await act(desk, 'officer.bienhoa', documentId, 'receive');
    expect(refusalOf(closed)).toEqual([403, 'not_your_office']);
    const received = await done(desk, 'officer.pc06', documentId, 'receive');
    expect(received.body.data.receiptNumber).toMatch(/TN-PC06$/);
    expect(received.body.data.sla.dueOn).toBe(before.sla.dueOn);
    const row = (await ledgerOf(desk)).find(
      (one) => one.submission === documentId && one.action === 'reroute',
    );
    expect(row?.details).toMatchObject({ from: { id: expect.any(String) }, to: { id: office } });
  });

  test('asks for a reason and for an office that receives', async () => {
    const documentId = await bringToOffice(desk);
    const answers: unknown[] = [];
    for (const code of ['ca-bien-hoa', 'leadership', 'c06']) {
      const body = { ...REASON, office: await officeId(desk, code) };
      answers.push(refusalOf(await act(desk, 'head.bienhoa', documentId, 'reroute', body)));
    }
    const office = await officeId(desk, 'pc06');
    const bodies = [{ ...REASON, office: 'nosuchoffice' }, { office }];
    for (const body of bodies) {
      answers.push(refusalOf(await act(desk, 'head.bienhoa', documentId, 'reroute', body)));
    }
    expect(answers).toEqual([
      [400, 'office_unchanged'],
      [400, 'office_not_competent'],
      [400, 'office_not_competent'],
      [400, 'office_unknown'],
      [400, 'reason_missing'],
    ]);
    const officer = await act(desk, 'officer.bienhoa', documentId, 'reroute', bodies[0]);
    expect(refusalOf(officer)).toEqual([403, 'permission_missing']);
  });
});

describe('extend', () => {
  test('moves the due date within the cap; the agency sees the old date and the new one', async () => {
    const documentId = await bringToAppraisal(desk);
    const body = { ...REASON, workingDays: 2 };
    await done(desk, 'head.bienhoa', documentId, 'extend', body);
    const { sla } = await shown('editor.trangdai', documentId);
    expect(sla).toMatchObject({
      dueOn: '2024-10-17',
      dueAt: '2024-10-17T17:00:00.000Z',
      changes: [{ kind: 'extension', from: '2024-10-15', to: '2024-10-17', workingDays: 2 }],
    });
    const added = sla.explanation.filter(({ extended }: { extended?: true }) => extended);
    expect(
      added.map(({ date, counted }: { date: string; counted: number }) => [date, counted]),
    ).toEqual([
      ['2024-10-16', 7],
      ['2024-10-17', 8],
    ]);
    const again = await act(desk, 'head.bienhoa', documentId, 'extend', body);
    expect(refusalOf(again)).toEqual([409, 'extension_used_up']);
  });

  test('is not given for no reason, beyond the cap, or after the date has passed', async () => {
    const documentId = await bringToAppraisal(desk);
    const long = await act(desk, 'head.bienhoa', documentId, 'extend', {
      ...REASON,
      workingDays: 4,
    });
    expect(refusalOf(long)).toEqual([400, 'extension_too_long']);
    const blank = await act(desk, 'head.bienhoa', documentId, 'extend', { workingDays: 1 });
    expect(refusalOf(blank)).toEqual([400, 'reason_missing']);
    for (const workingDays of [0, -1, 1.5, '1']) {
      const body = { ...REASON, workingDays };
      const answer = await act(desk, 'head.bienhoa', documentId, 'extend', body);
      expect(refusalOf(answer)).toEqual([400, 'invalid_request']);
    }
    desk.clock.set('2024-10-15T17:00:00Z');
    const late = await act(desk, 'head.bienhoa', documentId, 'extend', {
      ...REASON,
      workingDays: 1,
    });
    expect(refusalOf(late)).toEqual([409, 'deadline_passed']);
  });

  test('needs a clock that runs', async () => {
    const documentId = await bringToLeadership(desk);
    const body = { ...REASON, workingDays: 1 };
    const answer = await act(desk, 'head.bienhoa', documentId, 'extend', body);
    expect(refusalOf(answer)).toEqual([409, 'clock_not_running']);
  });
});

describe('a request for changes', () => {
  test('says by when to answer, to the agency first of all', async () => {
    const documentId = await bringToAppraisal(desk);
    const corrections = [CORRECTION];
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
    const returned = await shown('editor.trangdai', documentId);
    expect(returned).toMatchObject({
      respondBy: '2024-10-21',
      notices: [{ respondBy: '2024-10-21' }],
    });
    await (
      await desk.as('editor.trangdai')
    )
      .put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên đã sửa' })
      .expect(200);
    const reply = [{ item: 1, text: 'Đã sửa.' }];
    const answer = await done(desk, 'editor.trangdai', documentId, 'submit', { reply });
    expect(answer.body.data).toMatchObject({ respondBy: null, assignee: { person: OFFICER } });
  });
});
