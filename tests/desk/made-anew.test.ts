import { act, appraisal, bringToLeadership, done, factsOf, refusalOf } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn } from '../support/ledger';
import type { Who } from '../support/people';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

async function clone(who: Who, documentId: string) {
  return (await desk.as(who)).post(`/editorial-desk/submissions/${documentId}/clone`, {});
}

async function refused(by?: Who, officer?: Who): Promise<string> {
  const road = { ...(by ? { by } : {}), ...(officer ? { officer } : {}) };
  const documentId = await bringToLeadership(desk, road);
  await done(desk, 'leader', documentId, 'refuse', { reason: 'Không phù hợp.' });
  return documentId;
}

describe('a dossier that came to nothing', () => {
  test('is made anew as a draft of the same content, linked to it and on record', async () => {
    const before = await refused();
    const answer = await clone('colleague.trangdai', before);
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({
      ...{ state: 'draft', round: 0, resubmissionOf: before },
      ...{ title: 'Lịch tiêm chủng mở rộng tháng 10', receiptNumber: null, preflight: [] },
      letter: { number: '12/UBND-VX', file: { name: expect.any(String) } },
      audience: { scope: 'commune', units: [{ code: '25993' }] },
    });
    const { documentId } = answer.body.data;
    expect(await actsOn(desk, documentId)).toEqual(['clone']);
    await done(desk, 'colleague.trangdai', documentId, 'submit');
    await done(desk, 'officer.bienhoa', documentId, 'receive');
    await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
    await done(desk, 'leader', documentId, 'approve');
  });

  test('four eyes hold over the whole lineage', async () => {
    const first = await refused('twohats.editor');
    const second = (await clone('editor.trangdai', first)).body.data.documentId;
    await done(desk, 'editor.trangdai', second, 'submit');
    await done(desk, 'editor.trangdai', second, 'recall', { reason: 'Sai ngày.' });
    const third = (await clone('editor.trangdai', second)).body.data.documentId;
    await done(desk, 'editor.trangdai', third, 'submit');
    await done(desk, 'officer.bienhoa', third, 'receive');
    await done(desk, 'officer.bienhoa', third, 'propose', await appraisal(desk));
    const answer = await act(desk, 'twohats.leader', third, 'approve');
    expect(refusalOf(answer)).toEqual([403, 'own_work']);
    const { participants } = await factsOf(desk, third);
    const twoHats = participants.filter(({ person }) => person === 'p-two-hats');
    expect(twoHats).toMatchObject([{ from: first }, { from: first }]);
    await done(desk, 'leader', third, 'approve');
  });

  test('is its agency’s editors’ to make anew, once, and not before it has ended', async () => {
    const documentId = await refused('editor.tuphap', 'officer.pc06');
    expect(refusalOf(await clone('head.tuphap', documentId))).toEqual([403, 'permission_missing']);
    expect(refusalOf(await clone('editor.trangdai', documentId))).toEqual([404, 'not_found']);
    expect(refusalOf(await clone('leader', documentId))).toEqual([
      403,
      'permission_missing',
      'not_your_agency',
    ]);
    await clone('editor.tuphap', documentId);
    expect(refusalOf(await clone('editor.tuphap', documentId))).toEqual([
      409,
      'already_resubmitted',
    ]);
    const running = await bringToLeadership(desk);
    expect(refusalOf(await clone('editor.trangdai', running))).toEqual([409, 'wrong_state']);
  });

  test('gives a submitter of the old one no right to recall the new one', async () => {
    const first = await refused();
    const second = (await clone('colleague.trangdai', first)).body.data.documentId;
    await done(desk, 'colleague.trangdai', second, 'submit');
    const answer = await act(desk, 'editor.trangdai', second, 'recall', { reason: 'Sai.' });
    expect(refusalOf(answer)).toEqual([403, 'not_the_submitter']);
  });
});
