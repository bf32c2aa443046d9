import { AUDIENCE_RULES, createAudience, TRANG_DAI } from '../support/audiences';
import { act, appraisal, done, refusalOf } from '../support/dossiers';
import { writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

test('who changed only for whom an article is does not approve it', async () => {
  const rule = await createAudience(desk, await desk.as('editor.trangdai'), TRANG_DAI);
  const documentId = await writeDraft(desk, { fields: { audienceRule: rule } });
  const twoHats = await desk.as('twohats.editor');
  await twoHats.put(`${AUDIENCE_RULES}/${rule}`, { maxAge: 90 }).expect(200);
  await done(desk, 'editor.trangdai', documentId, 'submit');
  await done(desk, 'officer.bienhoa', documentId, 'receive');
  await done(desk, 'officer.bienhoa', documentId, 'propose', await appraisal(desk));
  expect(refusalOf(await act(desk, 'twohats.leader', documentId, 'approve'))).toEqual([
    403,
    'own_work',
  ]);
  await done(desk, 'leader', documentId, 'approve');
});
