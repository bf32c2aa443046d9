import {
  act,
  appraisal,
  bringToAppraisal,
  bringToLeadership,
  bringToOffice,
  CORRECTION,
  done,
  factsOf,
  publish,
  refusalOf,
} from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

describe('the content of an action', () => {
  test.each([
    ['request-changes', {}, ['corrections_missing']],
    [
      'request-changes',
      { corrections: [{ ...CORRECTION, place: ' ' }] },
      ['correction_incomplete'],
    ],
    [
      'request-changes',
      { corrections: [{ ...CORRECTION, reasonCode: 'mood' }] },
      ['reason_unknown'],
    ],
    [
      'request-changes',
      { corrections: [{ ...CORRECTION, reasonCode: 'press-law-2025' }] },
      ['reason_not_valid'],
    ],
    ['propose', {}, ['checklist_incomplete', 'proposal_missing']],
  ] as const)('%s with %j: %j', async (action, body, codes) => {
    const documentId = await bringToAppraisal(desk);
    const answer = await act(desk, 'officer.bienhoa', documentId, action, body);
    expect(refusalOf(answer)).toEqual([400, ...codes]);
  });

  test('a proposal fits the sheet and the addressee', async () => {
    const documentId = await bringToAppraisal(desk);
    const sheet = await appraisal(desk);
    const checklist = (sheet.checklist as { criterion: string }[]).map((one) =>
      one.criterion === 'C3' ? { ...one, result: 'fail' } : one,
    );
    const propose = async (body: object) =>
      refusalOf(await act(desk, 'officer.bienhoa', documentId, 'propose', { ...sheet, ...body }));
    expect(await propose({ checklist })).toEqual([400, 'checklist_blocks_approval']);
    expect(await propose({ proposal: 'forward' })).toEqual([400, 'ministry_not_needed']);
    expect(await propose({ proposal: 'praise' })).toEqual([400, 'proposal_unknown']);
  });

  test.each([
    [{}, ['reason_missing']],
    [{ reason: 'Vì thế.', reasonCodes: ['mood'] }, ['reason_unknown']],
  ])('refuse with %j: %j', async (body, codes) => {
    const documentId = await bringToLeadership(desk);
    const answer = await act(desk, 'leader', documentId, 'refuse', body);
    expect(refusalOf(answer)).toEqual([400, ...codes]);
  });

  test('a paper dossier may have arrived earlier, but not before its letter or in no time', async () => {
    const documentId = await bringToOffice(desk);
    const receive = async (receivedAt: string) =>
      refusalOf(await act(desk, 'officer.bienhoa', documentId, 'receive', { receivedAt }));
    expect(await receive('2024-10-03T09:00:00+07:00')).toEqual([400, 'received_before_letter']);
    expect(await receive('2024-10-07T09:00:00')).toEqual([400, 'invalid_request']);
    const early = { receivedAt: '2024-10-04T09:00:00+07:00' };
    await done(desk, 'officer.bienhoa', documentId, 'receive', early);
    expect((await factsOf(desk, documentId)).dueOn).toBe('2024-10-14');
  });

  test('nobody approves what could not be shown any more', async () => {
    const documentId = await bringToLeadership(desk);
    const before = desk.clock.now();
    desk.clock.set('2024-11-10T00:00:00.000Z');
    expect(refusalOf(await act(desk, 'leader', documentId, 'approve'))).toEqual([
      409,
      'window_elapsed',
    ]);
    desk.clock.set(before);
  });

  test('after the end nothing is possible any more', async () => {
    const documentId = await publish(desk);
    const answer = await act(desk, 'leader', documentId, 'refuse', { reason: 'Quá muộn.' });
    expect(refusalOf(answer)).toEqual([409, 'wrong_state']);
  });
});
