import type { Response } from 'supertest';
import { bringToAppraisal, CORRECTION, done, refusalOf } from '../support/dossiers';
import { blocks, SUBMISSIONS, writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';

let desk: TestDesk;
let documentId: string;
beforeAll(async () => {
  desk = await bootDesk();
  documentId = await bringToAppraisal(desk);
  await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections: [CORRECTION] });
  await edit({ title: 'Lịch tiêm chủng mở rộng tháng 11', body: blocks('Đã ghi rõ địa điểm.') });
  await done(desk, 'editor.trangdai', documentId, 'submit', {
    reply: [{ item: 1, text: 'Đã ghi rõ.' }],
  });
});
afterAll(() => desk.close());

async function edit(fields: object): Promise<void> {
  const editor = await desk.as('editor.trangdai');
  await editor.put(`${SUBMISSIONS}/${documentId}`, fields).expect(200);
}

async function compare(who: Who, query = '', dossier = documentId): Promise<Response> {
  return (await desk.as(who)).get(`/editorial-desk/submissions/${dossier}/compare${query}`);
}

describe('two revisions', () => {
  test('are compared by field and word, from the one this person last judged to the latest', async () => {
    const { body } = await compare('officer.bienhoa');
    expect(body.data).toMatchObject({ from: 1, to: 2, latest: 2 });
    expect(body.data.fields).toEqual([
      {
        field: 'title',
        before: 'Lịch tiêm chủng mở rộng tháng 10',
        after: 'Lịch tiêm chủng mở rộng tháng 11',
        pieces: [
          { kind: 'same', text: 'Lịch tiêm chủng mở rộng tháng ' },
          { kind: 'removed', text: '10' },
          { kind: 'added', text: '11' },
        ],
      },
    ]);
    expect(body.data.body.map(({ kind }: { kind: string }) => kind)).not.toContain('same');
  });

  test('are chosen by number, in either order', async () => {
    const { body } = await compare('leader', '?from=2&to=1');
    expect(body.data.fields[0]).toMatchObject({
      before: 'Lịch tiêm chủng mở rộng tháng 11',
      after: 'Lịch tiêm chủng mở rộng tháng 10',
    });
    expect((await compare('leader', '?from=2&to=2')).body.data).toMatchObject({
      ...{ fields: [], body: [] },
    });
  });

  test('are 404 where there is no such revision, and 400 for what is no number', async () => {
    expect(refusalOf(await compare('leader', '?from=3'))).toEqual([404, 'not_found']);
    for (const query of ['?from=0', '?from=x', '?to=drafts']) {
      expect(refusalOf(await compare('leader', query))).toEqual([400, 'invalid_parameter']);
    }
    expect(refusalOf(await compare('leader', '?with=1'))).toEqual([400, 'unknown_parameter']);
  });

  test.each<Who>(['officer.longthanh', 'editor.tuphap', 'officer.c06'])(
    'are not there for %s, who may not see the dossier',
    async (who) => {
      expect(refusalOf(await compare(who))).toEqual([404, 'not_found']);
    },
  );
});

describe('the working draft', () => {
  test('is compared with a revision for its own agency alone', async () => {
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', {
      corrections: [CORRECTION],
    });
    await edit({ summary: 'Sáng thứ Bảy, tại trạm y tế phường.' });
    const { body } = await compare('editor.trangdai', '?from=2&to=draft');
    expect(body.data.fields.map(({ field }: { field: string }) => field)).toEqual(['summary']);
    expect(refusalOf(await compare('officer.bienhoa', '?to=draft'))).toEqual([
      ...[403, 'not_your_agency'],
    ]);
  });

  test('that lacks something says what', async () => {
    await edit({ summary: null });
    expect(refusalOf(await compare('editor.trangdai', '?to=draft'))).toEqual([
      ...[409, 'summary_missing'],
    ]);
  });

  test('that was never submitted has nothing to be compared with', async () => {
    const unsent = await writeDraft(desk);
    expect(refusalOf(await compare('editor.trangdai', '', unsent))).toEqual([404, 'not_found']);
  });
});
