import type { Response } from 'supertest';
import type { PolicyView } from '../../src/contracts/policy';
import { bringToOffice, CORRECTION, done, factsOf, refusalOf } from '../support/dossiers';
import { SUBMISSIONS } from '../support/drafts';
import { failureOf } from '../support/failure-of';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger, ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';

const POLICY = '/editorial-desk/policy';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

type Values = Record<string, Record<string, unknown>>;

async function shown(): Promise<PolicyView> {
  const client = await desk.as('monitor');
  return (await client.get(POLICY).expect(200)).body.data as PolicyView;
}

async function write(change: Values, more: object = {}, who: Who = 'quantri'): Promise<Response> {
  const { latest, versions } = await shown();
  const values = structuredClone(versions[0]?.values) as Values;
  for (const [section, members] of Object.entries(change)) {
    values[section] = { ...values[section], ...members };
  }
  const body = { expectedVersion: latest, note: 'Theo ý kiến lãnh đạo.', values, ...more };
  return (await desk.as(who)).put(POLICY, body);
}

async function pinned(documentId: string): Promise<{ version: number; limit: number }> {
  const row = (await desk.strapi.db
    .query('api::submission.submission')
    .findOne({ where: { documentId } })) as {
    policyVersion: number;
    policy: { version: number; clock: { limit: number } };
  };
  expect(row.policyVersion).toBe(row.policy.version);
  return { version: row.policyVersion, limit: row.policy.clock.limit };
}

describe('before anybody has written a version', () => {
  test('the software’s own values hold, as version 0', async () => {
    const { inForce, latest, versions } = await shown();
    expect({ inForce, latest }).toEqual({ inForce: 0, latest: 0 });
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ number: 0, standing: 'in-force' });
    expect(await pinned(await bringToOffice(desk))).toEqual({ version: 0, limit: 6 });
  });
});

describe('a new version', () => {
  let before = '';
  beforeAll(async () => {
    before = await bringToOffice(desk);
    expect((await write({ clock: { limit: 4 } })).status).toBe(200);
  });

  test('is in force at once, tells what it changed, and who wrote it why', async () => {
    const { inForce, latest, versions } = await shown();
    expect({ inForce, latest }).toEqual({ inForce: 1, latest: 1 });
    expect(versions[0]).toMatchObject({
      number: 1,
      validFrom: '2024-10-07',
      note: 'Theo ý kiến lãnh đạo.',
      standing: 'in-force',
      writtenBy: 'Đỗ Thị Ngọc Hân',
      changes: [{ path: 'clock.limit', from: 6, to: 4 }],
    });
    expect(versions[1]?.standing).toBe('past');
  });

  test('has its row in the ledger', async () => {
    const row = (await ledgerOf(desk)).find(({ action }) => action === 'change-policy');
    expect(row).toMatchObject({
      submission: null,
      actorName: 'Đỗ Thị Ngọc Hân',
      details: { version: 1, changes: [{ path: 'clock.limit', from: 6, to: 4 }] },
    });
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('holds for what is submitted from now on, and its deadline', async () => {
    const documentId = await bringToOffice(desk);
    expect(await pinned(documentId)).toEqual({ version: 1, limit: 4 });
    expect((await factsOf(desk, documentId)).dueOn).toBe('2024-10-11');
  });

  test('leaves a running dossier the one it began under, in later rounds as well', async () => {
    expect((await factsOf(desk, before)).dueOn).toBe('2024-10-15');
    await done(desk, 'officer.bienhoa', before, 'request-changes', { corrections: [CORRECTION] });
    const editor = await desk.as('editor.trangdai');
    await editor.put(`${SUBMISSIONS}/${before}`, { title: 'Tên đã sửa' }).expect(200);
    const reply = [{ item: 1, text: 'Đã sửa.' }];
    await done(desk, 'editor.trangdai', before, 'submit', { reply });
    expect(await pinned(before)).toEqual({ version: 0, limit: 6 });
    expect((await factsOf(desk, before)).dueOn).toBe('2024-10-15');
  });

  test('can be announced: it comes into force on its first day', async () => {
    const planned = await write({ clock: { limit: 5 } }, { validFrom: '2024-10-09' });
    expect(planned.body.data).toMatchObject({ inForce: 1, latest: 2 });
    expect(planned.body.data.versions[0].standing).toBe('planned');
    desk.clock.set('2024-10-08T23:59:59+07:00');
    expect((await shown()).inForce).toBe(1);
    desk.clock.set('2024-10-09T00:00:00+07:00');
    expect((await shown()).inForce).toBe(2);
  });
});

describe('is refused', () => {
  afterEach(async () => {
    expect((await shown()).latest).toBe(2);
  });

  test('to everybody but the desk’s administrators', async () => {
    const others: Who[] = ['editor.trangdai', 'head.pc06', 'leader', 'officer.c06', 'monitor'];
    for (const who of others)
      expect((await write({ clock: { limit: 3 } }, {}, who)).status).toBe(403);
  });

  test('with every reason at once', async () => {
    const answer = await write(
      { clock: { limit: 99, speed: 1, startsAt: 'whenever' } },
      { note: ' ', validFrom: '2024-10-01' },
    );
    expect(refusalOf(answer)).toEqual([
      400,
      'policy_value_out_of_range',
      'policy_value_not_allowed',
      'policy_value_unknown',
      'policy_start_past',
      'policy_note_missing',
    ]);
  });

  test('when it says nothing new, or not when it begins', async () => {
    expect(refusalOf(await write({}))).toEqual([400, 'policy_unchanged']);
    const answer = await write({ clock: { limit: 7 } }, { validFrom: '2024-02-30' });
    expect(refusalOf(answer)).toEqual([400, 'policy_start_invalid']);
  });

  test('when another one was written meanwhile', async () => {
    const answer = await write({ clock: { limit: 7 } }, { expectedVersion: 1 });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details).toEqual({ code: 'stale_version', version: 2 });
  });

  test('when a list of words names an unknown key of the request', async () => {
    expect(refusalOf(await write({ clock: { limit: 7 } }, { force: true }))[0]).toBe(400);
  });
});

test('two administrators at once: one version, one conflict', async () => {
  const answers = await Promise.all([
    write({ clock: { limit: 8 } }),
    write({ clock: { limit: 9 } }, {}, 'admin'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await shown()).latest).toBe(3);
});

describe('a stored version never changes', () => {
  test('not through the content manager', async () => {
    const admin = await desk.as('admin');
    const path = '/content-manager/collection-types/api::desk-policy.desk-policy';
    const { documentId } = (await admin.get(path)).body.results[0] as { documentId: string };
    const answers = [
      await admin.put(`${path}/${documentId}`, { note: 'khác' }),
      await admin.delete(`${path}/${documentId}`),
      await admin.post(path, { number: 9, validFrom: '2024-10-10', values: {}, note: 'x' }),
    ];
    for (const answer of answers) expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test('not in the database', async () => {
    const table = desk.strapi.db.metadata.get('api::desk-policy.desk-policy').tableName;
    const change = () => desk.strapi.db.connection(table).update({ note: 'khác' });
    expect(await failureOf(change())).toMatch(/append-only/);
    expect(await failureOf(desk.strapi.db.connection(table).delete())).toMatch(/append-only/);
  });
});
