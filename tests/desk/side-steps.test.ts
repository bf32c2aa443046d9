import {
  act,
  appraisal,
  bringToAppraisal,
  bringToLeadership,
  bringToMinistry,
  bringToOffice,
  done,
  factsOf,
  refusalOf,
} from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn } from '../support/ledger';
import type { Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';

interface Row {
  readonly documentId: string;
  readonly version: number;
}

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

describe('recall', () => {
  test.each([
    ['editor.trangdai', bringToOffice],
    ['editor.trangdai', bringToAppraisal],
    ['editor.trangdai', bringToLeadership],
  ] as const)('by %s, who submitted, ends the dossier (%#)', async (who, bring) => {
    const documentId = await bring(desk);
    const { receiptNumber } = await factsOf(desk, documentId);
    await done(desk, who, documentId, 'recall', REASON);
    expect(await factsOf(desk, documentId)).toMatchObject({ state: 'recalled', receiptNumber });
  });

  test('is the head’s of the agency as well, and not a colleague’s', async () => {
    const local = await bringToOffice(desk);
    const answer = await act(desk, 'colleague.trangdai', local, 'recall', REASON);
    expect(refusalOf(answer)).toEqual([403, 'not_the_submitter']);
    const provincial = await bringToOffice(desk, { by: 'editor.tuphap' });
    await done(desk, 'head.tuphap', provincial, 'recall', REASON);
  });

  test('asks for a reason, and is over once a leader has decided', async () => {
    const documentId = await bringToOffice(desk);
    const blank = await act(desk, 'editor.trangdai', documentId, 'recall', { reason: ' ' });
    expect(refusalOf(blank)).toEqual([400, 'reason_missing']);
    const forwarded = await bringToMinistry(desk);
    const late = await act(desk, 'editor.trangdai', forwarded, 'recall', REASON);
    expect(refusalOf(late)).toEqual([409, 'wrong_state', 'leader_has_decided']);
  });
});

describe('send-back', () => {
  test('returns to the same appraiser with the instruction, and the leader may approve in the end', async () => {
    const documentId = await bringToLeadership(desk);
    const blank = await act(desk, 'leader', documentId, 'send-back', {});
    expect(refusalOf(blank)).toEqual([400, 'reason_missing']);
    const answer = await done(desk, 'leader', documentId, 'send-back', REASON);
    expect(answer.body.data).toMatchObject({
      ...{ state: 'in-appraisal', proposal: null, assignee: { person: OFFICER } },
      sla: { status: 'on-track' },
    });
    await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
    await done(desk, 'leader', documentId, 'approve');
  });

  test('gives the office back the working days that the leadership had the dossier', async () => {
    const documentId = await bringToLeadership(desk);
    desk.clock.set('2024-10-14T02:00:00Z');
    const answer = await done(desk, 'leader', documentId, 'send-back', REASON);
    expect(answer.body.data.sla).toMatchObject({
      dueOn: '2024-10-22',
      changes: [{ kind: 'return', from: '2024-10-15', to: '2024-10-22', workingDays: 5 }],
    });
  });
});

describe('assign', () => {
  test('an officer takes a dossier, the head gives it to anyone of the office', async () => {
    const documentId = await bringToOffice(desk);
    await done(desk, 'officer.bienhoa', documentId, 'assign');
    expect(await shown('officer.bienhoa', documentId)).toMatchObject({
      assignee: { person: OFFICER },
    });
    const twice = await act(desk, 'officer.bienhoa', documentId, 'assign');
    expect(refusalOf(twice)).toEqual([409, 'already_assigned']);
    await done(desk, 'head.bienhoa', documentId, 'assign');
    await done(desk, 'head.bienhoa', documentId, 'assign', { person: OFFICER });
    expect(await actsOn(desk, documentId)).toEqual(['submit', 'assign', 'assign', 'assign']);
  });

  test('an officer gives nothing to others, and nobody to whom it cannot be', async () => {
    const documentId = await bringToOffice(desk);
    const others = await act(desk, 'officer.bienhoa', documentId, 'assign', {
      person: 'p-hoang-van-tuu',
    });
    expect(refusalOf(others)).toEqual([403, 'not_head']);
    const refusals: unknown[] = [];
    for (const person of ['p-ngo-thanh-truc', 'nobody', 'p-officer.own']) {
      const answer = await act(desk, 'head.bienhoa', documentId, 'assign', { person });
      refusals.push(refusalOf(answer));
    }
    expect(refusals).toEqual([
      [400, 'assignee_not_of_office'],
      [400, 'assignee_not_of_office'],
      [400, 'assignee_of_agency'],
    ]);
    const own = await act(desk, 'officer.own', documentId, 'assign');
    expect(refusalOf(own)).toEqual([403, 'own_agency']);
  });

  test('of several from the queue is one act each, on the version that was seen there', async () => {
    const [changed, free] = [await bringToOffice(desk), await bringToOffice(desk)];
    const client = await desk.as('head.bienhoa');
    const queue = await client.get('/editorial-desk/queue?pageSize=100');
    await done(desk, 'officer.bienhoa', changed, 'assign');
    const sent = async (documentId: string) => {
      const row = queue.body.data.find((one: Row) => one.documentId === documentId) as Row;
      return act(desk, 'head.bienhoa', documentId, 'assign', {
        ...{ expectedVersion: row.version, person: OFFICER },
      });
    };
    expect(refusalOf(await sent(changed))).toEqual([409, 'stale_version']);
    expect((await sent(free)).status).toBe(200);
    expect(await actsOn(desk, free)).toEqual(['submit', 'assign']);
  });

  test('is no lock: a colleague may act, and the assignment stays', async () => {
    const documentId = await bringToOffice(desk);
    await done(desk, 'officer.bienhoa', documentId, 'assign');
    await done(desk, 'head.bienhoa', documentId, 'receive');
    const facts = await factsOf(desk, documentId);
    expect(facts.participants).toContainEqual({ person: 'p-hoang-van-tuu', part: 'appraiser' });
    expect((await shown('head.bienhoa', documentId)).assignee).toMatchObject({ person: OFFICER });
  });

  test('sorts the queue into what is mine, nobody’s, and a colleague’s', async () => {
    const mine = await bringToAppraisal(desk);
    const free = await bringToOffice(desk);
    expect(await queueOf('officer.bienhoa', 'assignee=me')).toContain(mine);
    expect(await queueOf('officer.bienhoa', 'assignee=none')).toContain(free);
    expect(await queueOf('head.bienhoa', `assignee=${OFFICER}`)).toContain(mine);
    const forOfficer = await queueOf('officer.bienhoa', 'mine=true');
    expect(forOfficer).toEqual(expect.arrayContaining([mine, free]));
    const forHead = await queueOf('head.bienhoa', 'mine=true');
    expect(forHead).toContain(free);
    expect(forHead).not.toContain(mine);
    const client = await desk.as('officer.bienhoa');
    expect(refusalOf(await client.get('/editorial-desk/queue?assignee=a%20b'))).toEqual([
      400,
      'invalid_parameter',
    ]);
  });

  test('offers the people and offices that the actions would take', async () => {
    const documentId = await bringToOffice(desk);
    const path = `/editorial-desk/submissions/${documentId}/options`;
    const { data } = (await (await desk.as('head.bienhoa')).get(path)).body;
    const people = data.assignees.map(({ person }: { person: string }) => person);
    expect(people).toContain(OFFICER);
    expect(people).not.toContain('p-officer.own');
    for (const person of people) {
      const answer = await act(desk, 'head.bienhoa', documentId, 'assign', { person });
      expect(answer.status).toBe(200);
    }
    expect(data.offices.length).toBeGreaterThan(5);
    const elsewhere = await (await desk.as('leader')).get(path);
    expect(elsewhere.body.data).toEqual({ assignees: [], offices: [] });
    const stranger = await (await desk.as('officer.longthanh')).get(path);
    expect(refusalOf(stranger)).toEqual([404, 'not_found']);
  });
});
