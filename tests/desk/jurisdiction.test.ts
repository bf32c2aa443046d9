import { AUDIENCE_RULES, createAudience, TRANG_DAI } from '../support/audiences';
import { ACTIONS } from '../../src/domain/submission/lifecycle';
import {
  act,
  bringToMinistry,
  bringToOffice,
  factsOf,
  publish,
  refusalOf,
} from '../support/dossiers';
import { SUBMISSIONS, writeDraft } from '../support/drafts';
import { postOf } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { ledgerOf } from '../support/ledger';
import type { Who } from '../support/people';

const POSTS = '/content-manager/collection-types/api::post.post';

let desk: TestDesk;
/** Dossiers by name; `published` and `ministry` are of Trảng Dài too. */
const dossiers: Record<string, string> = {};
const posts: Record<string, string> = {};

beforeAll(async () => {
  desk = await bootDesk();
  dossiers.draft = await writeDraft(desk);
  dossiers.trangDai = await bringToOffice(desk);
  dossiers.longThanh = await bringToOffice(desk, { by: 'editor.longthanh' });
  dossiers.tuPhap = await bringToOffice(desk, { by: 'editor.tuphap' });
  dossiers.ministry = await bringToMinistry(desk);
  dossiers.published = await publish(desk);
  posts.published = (await postOf(desk, dossiers.published)).documentId;
});
afterAll(() => desk.close());

const ALL_SENT = ['trangDai', 'longThanh', 'tuPhap', 'ministry', 'published'];
const VIEWS: [Who, string[]][] = [
  ['editor.trangdai', ['draft', 'trangDai', 'ministry', 'published']],
  ['colleague.trangdai', ['draft', 'trangDai', 'ministry', 'published']],
  ['editor.longthanh', ['longThanh']],
  ['editor.tuphap', ['tuPhap']],
  ['head.tuphap', ['tuPhap']],
  ['editor.vhttdl', []],
  ['officer.bienhoa', ['trangDai', 'ministry', 'published']],
  ['head.bienhoa', ['trangDai', 'ministry', 'published']],
  ['officer.longthanh', ['longThanh']],
  ['officer.pc06', ['tuPhap']],
  ['leader', ALL_SENT],
  ['monitor', ALL_SENT],
  ['officer.c06', ['ministry']],
  ['officer.nowhere', []],
  ['editor.nowhere', []],
];

function namesOf(rows: readonly { documentId: string }[], of = dossiers): string[] {
  const found = new Set(rows.map(({ documentId }) => documentId));
  return Object.keys(of).filter((name) => found.has(of[name] ?? ''));
}

describe.each(VIEWS)('%s', (who, visible) => {
  test('has just the own dossiers in the queue, and counts no others', async () => {
    const { body } = await (await desk.as(who)).get('/editorial-desk/queue?pageSize=100');
    expect(namesOf(body.data)).toEqual(expect.arrayContaining(visible));
    expect(body.data).toHaveLength(visible.length);
    expect(body.meta.pagination.total).toBe(visible.length);
    const counts = Object.values<number>(body.meta.counts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(visible.length);
  });

  test('opens just those at the desk', async () => {
    const client = await desk.as(who);
    for (const [name, documentId] of Object.entries(dossiers)) {
      const answer = await client.get(`/editorial-desk/submissions/${documentId}`);
      if (visible.includes(name)) expect(answer.status).toBe(200);
      else expect(refusalOf(answer)).toEqual([404, 'not_found']);
    }
  });

  test('has just those in the list of the content manager', async () => {
    const answer = await (await desk.as(who)).get(`${SUBMISSIONS}?pageSize=100`);
    expect([200, 403]).toContain(answer.status);
    const rows: { documentId: string }[] = answer.body.results ?? [];
    expect(namesOf(rows)).toEqual(expect.arrayContaining(visible));
    expect(rows).toHaveLength(visible.length);
  });

  test('opens just those in the content manager', async () => {
    const client = await desk.as(who);
    const opened: string[] = [];
    for (const [name, documentId] of Object.entries(dossiers)) {
      const { status } = await client.get(`${SUBMISSIONS}/${documentId}`);
      expect([200, 403, 404]).toContain(status);
      if (status === 200) opened.push(name);
    }
    expect(opened.sort()).toEqual([...visible].sort());
  });

  test('searches and filters among just those', async () => {
    const client = await desk.as(who);
    const found = await client.get('/editorial-desk/queue?pageSize=100&q=ti%C3%AAm');
    expect(found.body.data).toHaveLength(visible.length);
    const query = 'filters[title][$containsi]=ti%C3%AAm&pageSize=100';
    const filtered = await client.get(`${SUBMISSIONS}?${query}`);
    expect(filtered.body.results ?? []).toHaveLength(visible.length);
  });

  test('has the posts of just those', async () => {
    const seesPost = visible.includes('published') && who !== 'officer.c06';
    const client = await desk.as(who);
    const list = await client.get(`${POSTS}?pageSize=100`);
    expect(list.body.results ?? []).toHaveLength(seesPost ? 1 : 0);
    const one = await client.get(`${POSTS}/${posts.published}`);
    expect(one.status === 200).toBe(seesPost);
  });
});

describe('audiences', () => {
  test('are seen and offered within their own agency only', async () => {
    const other = await desk.as('editor.longthanh');
    const rule = await createAudience(desk, other, { scope: 'district', codes: ['740'] });
    const editor = await desk.as('editor.trangdai');
    const own = await createAudience(desk, editor, TRANG_DAI);
    const list = await editor.get(`${AUDIENCE_RULES}?pageSize=100`);
    const listed = (list.body.results as { documentId: string }[]).map((one) => one.documentId);
    expect([listed.includes(own), listed.includes(rule)]).toEqual([true, false]);
    expect((await editor.get(`${AUDIENCE_RULES}/${rule}`)).status).toBeGreaterThanOrEqual(403);

    const offered = await editor.get(
      '/content-manager/relations/api::submission.submission/audienceRule?pageSize=100',
    );
    const names = (offered.body.results as { documentId: string }[]).map((one) => one.documentId);
    expect([names.includes(own), names.includes(rule)]).toEqual([true, false]);
    const changed = await editor.put(`${AUDIENCE_RULES}/${rule}`, { maxAge: 50 });
    expect(changed.status).toBeGreaterThanOrEqual(403);
  });
});

describe('the agency', () => {
  test('reads what was done, but not what the officers noted', async () => {
    const path = `/editorial-desk/submissions/${dossiers.published}`;
    const [own, office] = [await desk.as('editor.trangdai'), await desk.as('officer.bienhoa')];
    const details = async (client: typeof own) =>
      (await client.get(path)).body.data.timeline.map((one: { details: unknown }) => one.details);
    expect(await details(own)).toEqual([null, null, null, null]);
    expect(await details(office)).not.toContain(null);
  });
});

describe('the monitor', () => {
  test('changes nothing: no action, no draft, no rule', async () => {
    const rows = (await ledgerOf(desk)).length;
    for (const documentId of [dossiers.trangDai, dossiers.ministry, dossiers.published]) {
      const before = await factsOf(desk, documentId ?? '');
      for (const action of ACTIONS) {
        expect(
          (await act(desk, 'monitor', documentId ?? '', action)).status,
        ).toBeGreaterThanOrEqual(400);
      }
      const client = await desk.as('monitor');
      expect((await client.put(`${SUBMISSIONS}/${documentId}`, { title: 'x' })).status).toBe(403);
      expect((await client.delete(`${SUBMISSIONS}/${documentId}`)).status).toBe(403);
      expect(await factsOf(desk, documentId ?? '')).toEqual(before);
    }
    const client = await desk.as('monitor');
    expect((await client.post(SUBMISSIONS, { title: 'x' })).status).toBe(403);
    expect((await client.post(AUDIENCE_RULES, { name: 'x' })).status).toBe(403);
    expect(await ledgerOf(desk)).toHaveLength(rows);
  });
});

test('the queue takes no parameter that it does not know, nor one twice', async () => {
  const client = await desk.as('leader');
  const refused = async (query: string) =>
    refusalOf(await client.get(`/editorial-desk/queue?${query}`));
  expect(await refused('populate=*')).toEqual([400, 'unknown_parameter']);
  expect(await refused('page=1&page=2')).toEqual([400, 'repeated_parameter']);
  for (const query of [
    'page=0',
    'pageSize=101',
    'state=open',
    'sla=late',
    'sort=id:asc',
    'mine=1',
  ]) {
    expect(await refused(query)).toEqual([400, 'invalid_parameter']);
  }
});
