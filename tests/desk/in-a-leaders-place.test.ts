import type { Response } from 'supertest';
import { act, bringToLeadership, done, factsOf, refusalOf } from '../support/dossiers';
import type { Fields } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger, ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';
import { usualFiles } from '../support/uploads';

const LEADER = 'p-phan-trong-nghia';
const DEPUTY = 'p-ta-thi-hong-van';
const HEAD = 'p-duong-ba-loc';
const PATH = '/editorial-desk/delegations';

let desk: TestDesk;
let file: unknown;
beforeAll(async () => {
  desk = await bootDesk();
  file = (await usualFiles(await desk.as('secretary'))).letter;
});
beforeEach(async () => {
  desk.clock.set(FIRST_MOMENT);
  await desk.strapi.db.query('api::delegation.delegation').deleteMany({});
});
afterAll(() => desk.close());

async function record(who: Who, change: Fields = {}): Promise<Response> {
  return (await desk.as(who)).post(PATH, {
    ...{ principal: LEADER, delegate: HEAD, capacity: 'TUQ.' },
    ...{ documentNumber: '15/QĐ-CAT', documentDate: '2024-10-01', file },
    ...{ validFrom: '2024-10-07', validUntil: '2024-10-08' },
    ...change,
  });
}

async function recorded(change: Fields = {}): Promise<string> {
  const answer = await record('secretary', change);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.data[0].documentId;
}

describe('who signs for a leader', () => {
  test('decides on the days of the document, in its capacity, under the leadership’s numbers', async () => {
    const documentId = await bringToLeadership(desk);
    const before = await act(desk, 'head.pc06', documentId, 'approve');
    expect(before.status).toBe(404);
    const delegation = await recorded();
    const answer = await done(desk, 'head.pc06', documentId, 'approve');
    expect(answer.body.data.decisionNumber).toMatch(/PD-CAT$/);
    const row = (await ledgerOf(desk)).at(-1);
    expect(row).toMatchObject({
      ...{ action: 'approve', actorPerson: HEAD, capacity: 'TUQ.' },
      details: {
        delegation: {
          ...{ id: delegation, capacity: 'TUQ.', principal: { person: LEADER } },
          document: { number: '15/QĐ-CAT', issuedOn: '2024-10-01' },
        },
      },
    });
    expect(answer.body.data.timeline.at(-1)).toMatchObject({ capacity: 'TUQ.' });
  });

  test('a leader of one’s own right says for whom, or signs in person', async () => {
    const delegation = await recorded({ delegate: DEPUTY, capacity: 'KT.' });
    const inPerson = await bringToLeadership(desk);
    await done(desk, 'deputy', inPerson, 'refuse', { reason: 'Không phù hợp.' });
    expect((await ledgerOf(desk)).at(-1)?.capacity).toBe('direct');
    const forLeader = await bringToLeadership(desk);
    await done(desk, 'deputy', forLeader, 'send-back', { reason: 'Xem lại.', delegation });
    expect((await ledgerOf(desk)).at(-1)?.capacity).toBe('KT.');
  });

  test('is nobody before the first day, after the last one, or once it is revoked', async () => {
    const documentId = await bringToLeadership(desk);
    const delegation = await recorded({ delegate: DEPUTY });
    const named = () => act(desk, 'deputy', documentId, 'approve', { delegation });
    for (const moment of ['2024-10-06T16:59:59Z', '2024-10-08T17:00:00Z']) {
      desk.clock.set(moment);
      expect(refusalOf(await named())).toEqual([403, 'delegation_not_in_force']);
    }
    desk.clock.set(FIRST_MOMENT);
    const secretary = await desk.as('secretary');
    const blank = await secretary.post(`${PATH}/${delegation}/revoke`, {});
    expect(refusalOf(blank)).toEqual([400, 'reason_missing']);
    await secretary.post(`${PATH}/${delegation}/revoke`, { reason: 'Về sớm.' }).expect(200);
    const again = await secretary.post(`${PATH}/${delegation}/revoke`, { reason: 'Về sớm.' });
    expect(refusalOf(again)).toEqual([409, 'delegation_revoked']);
    expect(refusalOf(await named())).toEqual([403, 'delegation_not_in_force']);
    const acts = (await ledgerOf(desk)).slice(-2).map(({ action }) => action);
    expect(acts).toEqual(['delegate', 'revoke-delegation']);
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('launders nothing: neither who signs nor the leader signed for took part', async () => {
    const documentId = await bringToLeadership(desk);
    const delegation = await recorded({ delegate: DEPUTY });
    const setParticipants = (person: string) =>
      desk.strapi.db.query('api::submission.submission').updateMany({
        where: { documentId },
        data: { participants: [{ person, part: 'author' }] },
      });
    await setParticipants(LEADER);
    const asked = await act(desk, 'deputy', documentId, 'approve', { delegation });
    expect(refusalOf(asked)).toEqual([403, 'principal_took_part']);
    await setParticipants(DEPUTY);
    const own = await act(desk, 'deputy', documentId, 'approve', { delegation });
    expect(refusalOf(own)).toEqual([403, 'own_work']);
  });
});

describe('a delegation', () => {
  test.each([
    ['secretary', { principal: HEAD, delegate: DEPUTY }, [400, 'principal_not_leader']],
    ['secretary', { delegate: 'p-nguyen-thi-hoa' }, [400, 'delegate_not_eligible']],
    ['secretary', { delegate: 'p-mai-xuan-thao' }, [403, 'own_delegation']],
    ['secretary', { delegate: LEADER }, [403, 'own_delegation']],
    ['secretary', { validUntil: '2024-10-06' }, [400, 'delegation_reversed', 'delegation_past']],
    ['secretary', { file: 999_999 }, [400, 'file_missing']],
    ['secretary', { capacity: 'Q.' }, [400, 'invalid_request']],
  ] as const)('recorded by %s with %j is refused', async (who, change, expected) => {
    expect(refusalOf(await record(who, change))).toEqual(expected);
  });

  test('is for the leader’s office to record, and for nobody else to see', async () => {
    for (const who of ['leader', 'head.pc06', 'officer.bienhoa', 'editor.tuphap'] as const) {
      expect((await record(who)).status).toBe(403);
      expect((await (await desk.as(who)).get(PATH)).status).toBe(403);
    }
  });

  test('makes no chain, in neither direction', async () => {
    await recorded({ delegate: DEPUTY });
    const onward = await record('secretary', { principal: DEPUTY, delegate: HEAD });
    expect(refusalOf(onward)).toEqual([400, 'delegation_chain']);
    const back = await record('secretary', { principal: DEPUTY, delegate: LEADER });
    expect(refusalOf(back)).toEqual([400, 'delegation_chain']);
    const days = { validFrom: '2024-10-09', validUntil: '2024-10-10' };
    expect((await record('secretary', { principal: DEPUTY, ...days })).status).toBe(201);
  });
});

describe('an emergency', () => {
  const reason = 'Lãnh đạo không liên lạc được, bão đổ bộ trong đêm.';

  test('is never silent: it is asked for, gives its reason and stays marked', async () => {
    const documentId = await bringToLeadership(desk);
    const silent = await act(desk, 'breakglass', documentId, 'approve');
    expect(refusalOf(silent)).toEqual([403, 'permission_missing', 'not_your_office']);
    const blank = await act(desk, 'breakglass', documentId, 'approve', { breakGlass: true });
    expect(refusalOf(blank)).toEqual([400, 'reason_missing']);
    const body = { breakGlass: true, reason };
    const answer = await done(desk, 'breakglass', documentId, 'approve', body);
    expect(answer.body.data).toMatchObject({ breakGlass: true, post: { breakGlass: true } });
    expect((await ledgerOf(desk)).at(-1)).toMatchObject({ capacity: 'break-glass', reason });
  });

  test('is nobody’s without the role, the administrator’s neither for what was taken part in', async () => {
    const documentId = await bringToLeadership(desk);
    const body = { breakGlass: true, reason };
    const leader = await act(desk, 'leader', documentId, 'approve', body);
    expect(refusalOf(leader)).toEqual([403, 'break_glass_missing']);
    await desk.strapi.db.query('api::submission.submission').updateMany({
      where: { documentId },
      data: { participants: [{ person: 'p-dinh-cong-truc', part: 'appraiser' }] },
    });
    const own = await act(desk, 'breakglass', documentId, 'approve', body);
    expect(refusalOf(own)).toEqual([403, 'own_work']);
    expect((await factsOf(desk, documentId)).state).toBe('awaiting-approval');
  });
});
