import { strFromU8, unzipSync } from 'fflate';
import { bringToOffice, factsOf, refusalOf } from '../support/dossiers';
import { writeDraft } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';

let desk: TestDesk;
const dossiers: Record<string, string> = {};

const WARD = { scope: 'commune', codes: ['25993', '25996'] };

beforeAll(async () => {
  desk = await bootDesk();
  dossiers.ward = await bringToOffice(desk, {
    audience: WARD,
    fields: { title: 'Hòa giải ở cơ sở: 100% tổ dân phố có tổ hòa giải', programme: 'model-30' },
  });
  dossiers.district = await bringToOffice(desk, {
    by: 'editor.longthanh',
    audience: { scope: 'district', codes: ['740'] },
    fields: { title: 'Tái định cư sân bay' },
  });
  dossiers.province = await bringToOffice(desk, {
    by: 'editor.tuphap',
    audience: { scope: 'province', codes: ['75'] },
    topic: 'LAW',
    fields: { title: 'Trợ giúp pháp lý' },
  });
  dossiers.draft = await writeDraft(desk, { fields: { title: 'Lớp bơi miễn phí' } });
});
afterAll(() => desk.close());

async function found(who: Who, query: string): Promise<string[]> {
  const answer = await (await desk.as(who)).get(`/editorial-desk/queue?pageSize=100&${query}`);
  expect(answer.status).toBe(200);
  const ids = (answer.body.data as { documentId: string }[]).map(({ documentId }) => documentId);
  expect(answer.body.meta.pagination.total).toBe(ids.length);
  return Object.keys(dossiers).filter((name) => ids.includes(dossiers[name] ?? ''));
}

const search = (text: string) => `q=${encodeURIComponent(text)}`;

describe('searching the queue', () => {
  test.each([
    ['hoa giai', ['ward']],
    ['HOÀ GIẢI', ['ward']],
    ['giải hòa', ['ward']],
    ['tai dinh cu', ['district']],
    ['so tu phap', ['province']],
    ['phap ly', ['province']],
    ['khong co gi', []],
    ['100%', ['ward']],
    ['%', []],
    ['_', []],
  ])('"%s" finds, whatever the tones, case and order of words, %j', async (text, names) => {
    expect(await found('leader', search(text))).toEqual(names);
  });

  test('finds a dossier by the beginning of its receipt number', async () => {
    const { version } = await factsOf(desk, dossiers.ward ?? '');
    const officer = await desk.as('officer.bienhoa');
    const path = `/editorial-desk/submissions/${dossiers.ward}/actions/receive`;
    const answer = await officer.post(path, { expectedVersion: version });
    const number = String(answer.body.data.receiptNumber);
    expect(await found('leader', search(number))).toEqual(['ward']);
    expect(await found('leader', search(number.slice(0, 7)))).toEqual(['ward']);
  });

  test('finds a draft under its new title once it has one', async () => {
    const editor = await desk.as('editor.trangdai');
    const path = '/content-manager/collection-types/api::submission.submission';
    await editor.put(`${path}/${dossiers.draft}`, { title: 'Lớp võ miễn phí' });
    expect(await found('editor.trangdai', search('lop vo'))).toEqual(['draft']);
    expect(await found('editor.trangdai', search('lop boi'))).toEqual([]);
    await editor.put(`${path}/${dossiers.draft}`, { notes: 'Xin xem giúp.' });
    expect(await found('editor.trangdai', search('lop vo'))).toEqual(['draft']);
  });
});

describe('filtering the queue', () => {
  test.each([
    ['scope=commune', ['ward']],
    ['scope=nation', []],
    ['topic=LAW', ['province']],
    ['topic=LOCAL_POLICY', ['ward', 'district']],
    ['programme=model-30', ['ward']],
    ['unit=25993', ['ward']],
    ['unit=731', ['ward']],
    ['unit=740', ['district']],
    ['unit=75', ['ward', 'district', 'province']],
    ['unit=01', []],
    ['unit=75&topic=LAW', ['province']],
  ])('by %s leaves %j', async (query, names) => {
    expect(await found('leader', query)).toEqual(names);
  });

  test('by agency and office takes what the facets offer', async () => {
    const leader = await desk.as('leader');
    const { agencies, offices, topics } = (await leader.get('/editorial-desk/queue/facets')).body
      .data as Record<string, { documentId: string; name: string; code: string }[]>;
    expect(agencies).toHaveLength(3);
    expect(offices).toHaveLength(3);
    expect(topics?.map(({ code }) => code)).toContain('OFF_LIST');
    const ward = agencies?.find(({ name }) => name.includes('Trảng Dài'))?.documentId ?? '';
    const pc06 = offices?.find(({ name }) => name.includes('PC06'))?.documentId ?? '';
    expect(await found('leader', `agency=${ward}`)).toEqual(['ward']);
    expect(await found('leader', `office=${pc06}`)).toEqual(['province']);
    expect(await found('leader', `agency=${ward}&office=${pc06}`)).toEqual([]);
  });

  test('offers nobody an agency or office of dossiers that are not theirs to see', async () => {
    const officer = await desk.as('officer.longthanh');
    const { agencies, offices } = (await officer.get('/editorial-desk/queue/facets')).body.data;
    expect([agencies.length, offices.length]).toEqual([1, 1]);
    const nobody = await desk.as('officer.nowhere');
    expect((await nobody.get('/editorial-desk/queue/facets')).body.data).toMatchObject({
      agencies: [],
      offices: [],
    });
  });

  test.each(['scope=ward', 'unit=x', 'agency=..', 'programme=model-1'])(
    'by %s is refused',
    async (query) => {
      const answer = await (await desk.as('leader')).get(`/editorial-desk/queue?${query}`);
      expect(refusalOf(answer)).toEqual([400, 'invalid_parameter']);
    },
  );
});

describe('exporting the queue', () => {
  async function exported(who: Who, query: string): Promise<(string | undefined)[]> {
    const client = await desk.as(who);
    const answer = await client
      .get(`/editorial-desk/queue/export.xlsx?${query}`)
      .responseType('blob');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="ho-so.xlsx"');
    return titlesOf(unzipSync(new Uint8Array(answer.body as Buffer)));
  }

  /** The first cell of each row; texts stand once, in a part of their own. */
  function titlesOf(parts: Record<string, Uint8Array>): (string | undefined)[] {
    const part = (name: string) => strFromU8(parts[`xl/${name}`] ?? new Uint8Array());
    const texts = [...part('sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>/gs)];
    const rows = [...part('worksheets/sheet1.xml').matchAll(/<row.*?<v>(\d+)<\/v>.*?<\/row>/gs)];
    return rows.map(([, index]) => texts[Number(index)]?.[1]);
  }

  test('writes a row for each dossier under the filters, and no other', async () => {
    const rows = await exported('leader', 'topic=LOCAL_POLICY&sort=title:asc');
    expect(rows).toEqual([
      'Tên bài',
      'Hòa giải ở cơ sở: 100% tổ dân phố có tổ hòa giải',
      'Tái định cư sân bay',
    ]);
    expect(await exported('officer.longthanh', '')).toHaveLength(2);
  });

  test('writes the chosen ones alone, of those that are the caller’s to see', async () => {
    const ids = `ids=${dossiers.province},${dossiers.ward}`;
    expect(await exported('leader', ids)).toHaveLength(3);
    expect(await exported('officer.bienhoa', ids)).toHaveLength(2);
  });

  test('takes no page', async () => {
    const answer = await (await desk.as('leader')).get('/editorial-desk/queue/export.xlsx?page=2');
    expect(refusalOf(answer)).toEqual([400, 'unknown_parameter']);
  });
});
