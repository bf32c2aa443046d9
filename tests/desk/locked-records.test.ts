import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Response, Test } from 'supertest';
import { sha256 } from '../../src/adapters/sha256';
import { AUDIENCE_RULES, createAudience, TRANG_DAI } from '../support/audiences';
import { type Client, type UploadedFile } from '../support/client';
import { act, bringToOffice, done, factsOf, refusalOf } from '../support/dossiers';
import { SUBMISSIONS, writeDraft, type Fields } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import { picture, uploadCover } from '../support/uploads';

const SUBMISSION = 'api::submission.submission';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

const editor = () => desk.as('editor.trangdai');

describe('a system field is nobody’s to write', () => {
  const SYSTEM: [string, unknown][] = [
    ['state', 'approved'],
    ['round', 3],
    ['version', 9],
    ['receiptNumber', '01/2024/TN-CABH'],
    ['decisionNumber', '01/2024/PD-CAT'],
    ['receivedAt', '2024-10-07T02:00:00.000Z'],
    ['submittedAt', '2024-10-07T02:00:00.000Z'],
    ['decidedAt', '2024-10-07T02:00:00.000Z'],
    ['forwardedAt', '2024-10-07T02:00:00.000Z'],
    ['dueAt', '2030-01-01T00:00:00.000Z'],
    ['dueOn', '2030-01-01'],
    ['clockStoppedAt', '2024-10-07T02:00:00.000Z'],
    ['scope', 'nation'],
    ['proposal', 'approve'],
    ['fingerprint', '0'.repeat(64)],
    ['agencyKey', 'x'],
    ['officeKey', 'x'],
    ['participants', [{ person: 'x', part: 'author' }]],
    ['corrections', [{ item: 1 }]],
    ['policy', { clock: { limit: 600 } }],
    ['policyVersion', 9],
    ['clockPauses', [{ from: '2024-10-07T02:00:00.000Z', until: null }]],
    ['agency', { connect: [{ documentId: 'x' }], disconnect: [] }],
    ['receivingOffice', { connect: [{ documentId: 'x' }], disconnect: [] }],
  ];

  test.each(SYSTEM)('%s, on writing a draft', async (field, value) => {
    const count = () => desk.strapi.db.query(SUBMISSION).count();
    const before = await count();
    const fields = { title: 'Tên', [field]: value };
    expectNamed(await (await editor()).post(SUBMISSIONS, fields), field);
    expect(await count()).toBe(before);
  });

  describe('on changing one', () => {
    let documentId = '';
    beforeAll(async () => {
      documentId = await writeDraft(desk);
    });

    test.each(SYSTEM)('%s', async (field, value) => {
      const before = await factsOf(desk, documentId);
      const fields = { title: 'Tên khác', [field]: value };
      expectNamed(await (await editor()).put(`${SUBMISSIONS}/${documentId}`, fields), field);
      expect(await factsOf(desk, documentId)).toEqual(before);
    });
  });

  function expectNamed({ body }: Response, field: string): void {
    const details = { code: 'system_field', fields: [field] };
    expect(body.error).toMatchObject({ status: 400, details });
  }

  test('a form that sends back what it was shown is no attempt', async () => {
    const documentId = await writeDraft(desk);
    const client = await editor();
    const shown = (await client.get(`${SUBMISSIONS}/${documentId}`)).body.data as Fields;
    const { state, round, version, receiptNumber, dueAt } = shown;
    const body = { title: 'Tên khác', state, round, version, receiptNumber, dueAt };
    await client.put(`${SUBMISSIONS}/${documentId}`, body).expect(200);
  });
});

describe('a dossier out of its agency’s hands is locked', () => {
  test('against changes, deletion, bulk deletion, cloning and publishing', async () => {
    const documentId = await bringToOffice(desk);
    const before = await factsOf(desk, documentId);
    const client = await editor();
    const path = `${SUBMISSIONS}/${documentId}`;
    const changed = await client.put(path, { title: 'Tên khác' });
    expect(refusalOf(changed)).toEqual([409, 'dossier_locked']);
    expect(refusalOf(await client.delete(path))).toEqual([409, 'dossier_locked']);
    const answers = await Promise.all([
      client.post(`${SUBMISSIONS}/actions/bulkDelete`, { documentIds: [documentId] }),
      client.post(`${SUBMISSIONS}/clone/${documentId}`, {}),
      client.post(`${path}/actions/publish`, {}),
    ]);
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    expect(await factsOf(desk, documentId)).toEqual(before);
  });

  test('against another agency even while it is a draft', async () => {
    const documentId = await writeDraft(desk);
    const other = await desk.as('editor.longthanh');
    const answers = [
      await other.get(`${SUBMISSIONS}/${documentId}`),
      await other.put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên khác' }),
      await other.delete(`${SUBMISSIONS}/${documentId}`),
    ];
    for (const { status } of answers) expect([403, 404]).toContain(status);
    expect((await factsOf(desk, documentId)).version).toBe(1);
  });

  test('against an administrator', async () => {
    const documentId = await bringToOffice(desk);
    const admin = await desk.as('admin');
    const answer = await admin.put(`${SUBMISSIONS}/${documentId}`, { title: 'Tên khác' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await factsOf(desk, documentId)).version).toBe(2);
  });

  test('a draft can be deleted by its agency', async () => {
    const documentId = await writeDraft(desk);
    await (await editor()).delete(`${SUBMISSIONS}/${documentId}`).expect(200);
    expect(await factsOf(desk, documentId)).toBeNull();
  });
});

describe('the audience of a locked dossier', () => {
  async function lockedRule(): Promise<{ documentId: string; rule: string }> {
    const client = await editor();
    const rule = await createAudience(desk, client, TRANG_DAI);
    return { rule, documentId: await bringToOffice(desk, { fields: { audienceRule: rule } }) };
  }

  test('is locked with it', async () => {
    const { rule } = await lockedRule();
    const client = await editor();
    const answers = [
      await client.put(`${AUDIENCE_RULES}/${rule}`, { maxAge: 90 }),
      await client.delete(`${AUDIENCE_RULES}/${rule}`),
    ];
    for (const answer of answers) expect(refusalOf(answer)).toEqual([409, 'audience_rule_locked']);
  });

  test('cannot be exchanged from the side of another rule', async () => {
    const { documentId, rule } = await lockedRule();
    const client = await editor();
    const other = await createAudience(desk, client, { ...TRANG_DAI, gender: 'male' });
    const submissions = { connect: [{ documentId }], disconnect: [] };
    await client.put(`${AUDIENCE_RULES}/${other}`, { submissions });
    const row = await desk.strapi.db.query(SUBMISSION).findOne({
      where: { documentId },
      populate: { audienceRule: true },
    });
    expect(row?.audienceRule).toMatchObject({ documentId: rule });
  });

  test('is free again when changes are asked for', async () => {
    const { documentId, rule } = await lockedRule();
    const corrections = [
      { place: 'Đối tượng', reasonCode: 'audience-unclear', request: 'Thu hẹp.' },
    ];
    await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
    await (await editor()).put(`${AUDIENCE_RULES}/${rule}`, { maxAge: 90 }).expect(200);
    const reply = [{ item: 1, text: 'Đã thu hẹp.' }];
    expect((await act(desk, 'editor.trangdai', documentId, 'submit', { reply })).status).toBe(200);
  });
});

describe('the files of a locked dossier', () => {
  const ATTEMPTS: Record<string, (client: Client, id: number, other: UploadedFile) => Test> = {
    'exchanging it by an upload': (client, id, other) => client.upload(other, `/upload?id=${id}`),
    'replacing it': (client, id, other) => client.upload(other, `/upload/files/${id}/replace`),
    'deleting it': (client, id) => client.delete(`/upload/files/${id}`),
    'deleting it with others': (client, id) =>
      client.post('/upload/actions/bulk-delete', { fileIds: [id], folderIds: [] }),
  };

  test.each(Object.keys(ATTEMPTS))('stay as they were sent, after %s', async (attempt) => {
    const client = await editor();
    const cover = await uploadCover(client, 'Ảnh bìa');
    const documentId = await bringToOffice(desk, { fields: { cover } });
    const shown = async () => {
      const officer = await desk.as('officer.bienhoa');
      const answer = await officer.get(`/editorial-desk/submissions/${documentId}`).expect(200);
      const { cover: seen } = (answer.body as { data: { cover: { url: string } } }).data;
      const file = path.join(desk.strapi.dirs.static.public, seen.url);
      return { seen, digest: sha256(readFileSync(file)) };
    };
    const before = await shown();
    await ATTEMPTS[attempt]?.(client, cover, await picture('#ff0000'));
    expect(await shown()).toEqual(before);
  });
});
