import type { Client } from '../support/client';
import { refusalOf } from '../support/dossiers';
import { feedOf, ON_SHOW, type PostKeys } from '../support/feed';
import { asGateway } from '../support/gateway';
import { bootDesk, type TestDesk } from '../support/harness';
import { at } from '../support/calendar-fixture';
import { FOR_ALL, storePost } from '../support/posts';

const HOUR = 3_600_000;
const WARD = '/api/feed?age=34&gender=male&unit=25993';

let desk: TestDesk;
let gateway: Client;
beforeAll(async () => {
  desk = await bootDesk();
  gateway = await asGateway(desk);
  for (let n = 0; n < 12; n += 1) {
    const visibleFrom = FOR_ALL.visibleFrom + Math.floor(n / 2) * HOUR;
    await storePost(desk, { ...FOR_ALL, visibleFrom, topic: n % 3 === 0 ? 'PROMOTION' : 'LAW' });
  }
});
beforeEach(() => {
  desk.clock.set(ON_SHOW);
});
afterAll(() => desk.close());

const refused = async (query: string, client: Client = desk.anonymous) =>
  refusalOf(await client.get(`/api/feed${query}`));

describe('the parameters', () => {
  test.each(['1', '50'])('limit=%s is taken', async (limit) => {
    const answer = await desk.anonymous.get(`/api/feed?limit=${limit}`);
    expect(answer.body.meta.pagination.limit).toBe(Number(limit));
    expect(answer.body.data).toHaveLength(Math.min(12, Number(limit)));
  });

  test('without a limit it is 20', async () => {
    const { body } = await desk.anonymous.get('/api/feed');
    expect(body.meta.pagination).toEqual({ limit: 20, nextCursor: null });
  });

  test.each(['0', '51', '-1', '1.5', '', 'abc', '1e1', '%205', '0x10', '٣'])(
    'limit=%s: 400',
    async (limit) => {
      expect(await refused(`?limit=${encodeURI(limit)}`)).toEqual([400, 'invalid_parameter']);
    },
  );

  test.each([
    'status=draft',
    'populate=*',
    'filters[title]=x',
    'sort=title',
    '_q=x',
    'Limit=1',
    'age[]=1',
  ])('%s: 400', async (query) => {
    const [status, code] = await refused(`?${query}`);
    expect([status, code]).toEqual([400, expect.stringMatching(/_parameter$/)]);
  });

  test.each([
    'limit=1&limit=2',
    'topic=LAW&topic=LAW',
    'cursor=a&cursor=b',
    'limit[]=1',
    'topic[a]=b',
  ])('%s: 400', async (query) => {
    expect(await refused(`?${query}`)).toEqual([400, 'repeated_parameter']);
  });

  test('an answer does not repeat what was asked', async () => {
    const { text } = await desk.anonymous.get('/api/feed?limit=%3Cscript%3E');
    expect(text).not.toContain('script');
  });

  test('a topic narrows the page; a malformed one is refused, an unknown one finds nothing', async () => {
    expect(await feedOf(desk.anonymous, '?topic=PROMOTION')).toHaveLength(4);
    expect(await feedOf(desk.anonymous, '?topic=NO_SUCH')).toEqual([]);
    expect(await refused('?topic=law')).toEqual([400, 'invalid_parameter']);
  });
});

describe('the cursor', () => {
  async function walk(query: string): Promise<string[][]> {
    const pages: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await desk.anonymous.get(`/api/feed?limit=5${query}${cursor}`);
      pages.push(body.data.map((item: PostKeys) => item.documentId));
      const next = body.meta.pagination.nextCursor as string | null;
      cursor = next === null ? null : `&cursor=${next}`;
    }
    return pages;
  }

  test('leads through every post once, in the order of one long page', async () => {
    const pages = await walk('');
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 2]);
    const whole = await feedOf(desk.anonymous);
    expect(pages.flat()).toEqual(whole.map(({ documentId }) => documentId));
    const keys = whole.map(({ visibleFrom, documentId }) => `${visibleFrom} ${documentId}`);
    expect(keys).toEqual([...keys].sort().reverse());
  });

  test('keeps its place when a newer post appears', async () => {
    const before = await feedOf(desk.anonymous);
    const { body } = await desk.anonymous.get('/api/feed?limit=5');
    const newer = await storePost(desk, { ...FOR_ALL, visibleFrom: at('2024-10-12T00:00:00Z') });
    const cursor = body.meta.pagination.nextCursor as string;
    const rest = await feedOf(desk.anonymous, `?limit=5&cursor=${cursor}`);
    expect(rest).toEqual(before.slice(5, 10));
    await desk.strapi.db
      .query('api::post.post')
      .update({ where: { documentId: newer.documentId }, data: { state: 'withdrawn' } });
  });

  test('edited by one character, it is refused, wherever that is', async () => {
    const { body } = await desk.anonymous.get('/api/feed?limit=5');
    const cursor = body.meta.pagination.nextCursor as string;
    const edited = Array.from(cursor).map(
      (character, i) => cursor.slice(0, i) + (character === 'a' ? 'b' : 'a') + cursor.slice(i + 1),
    );
    for (const one of [...edited, cursor.slice(1), cursor.slice(0, -1), `${cursor}a`, 'x']) {
      expect(await refused(`?limit=5&cursor=${one}`)).toEqual([400, 'invalid_cursor']);
    }
    expect(await refused('?cursor=')).toEqual([400, 'invalid_parameter']);
  });

  test('is nobody else’s, and for no other topic', async () => {
    const { body } = await desk.anonymous.get('/api/feed?limit=5');
    const cursor = body.meta.pagination.nextCursor as string;
    const citizen = await desk.asCitizen('nam34.trangdai');
    expect(await refused(`?limit=5&cursor=${cursor}`, citizen)).toEqual([400, 'invalid_cursor']);
    expect(await refused(`?limit=5&topic=LAW&cursor=${cursor}`)).toEqual([400, 'invalid_cursor']);
  });
});

describe('caching', () => {
  test('the same page again is 304, without a body', async () => {
    const first = await desk.anonymous.get('/api/feed');
    const etag = first.headers.etag ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await desk.anonymous.get('/api/feed', { 'If-None-Match': etag });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    const other = await desk.anonymous.get('/api/feed', { 'If-None-Match': '"other"' });
    expect(other.status).toBe(200);
  });

  test('a page that time has changed is sent again', async () => {
    const { headers } = await desk.anonymous.get('/api/feed');
    desk.clock.set(FOR_ALL.interactionUntil ?? 0);
    const later = await desk.anonymous.get('/api/feed', { 'If-None-Match': headers.etag ?? '' });
    expect([later.status, later.body.data[0].interactionOpen]).toEqual([200, false]);
  });

  test('only what everybody may see may be kept by others', async () => {
    const citizen = await desk.asCitizen('nam34.trangdai');
    const control = async (client: Client, path: string) =>
      (await client.get(path)).headers['cache-control'] ?? '';
    expect(await control(desk.anonymous, '/api/feed')).toMatch(/public/);
    expect(await control(citizen, '/api/feed')).toBe('private, no-store');
    expect(await control(gateway, WARD)).toBe('private, no-store');
    expect((await desk.anonymous.get('/api/feed')).headers.vary).toMatch(/Authorization/i);
  });
});
