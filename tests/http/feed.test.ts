import type { Client } from '../support/client';
import { refusalOf } from '../support/dossiers';
import { blocks } from '../support/drafts';
import { feedOf, ON_SHOW, publishPost, sees, type PostKeys } from '../support/feed';
import { asGateway } from '../support/gateway';
import { bootDesk, type TestDesk } from '../support/harness';
import { at } from '../support/calendar-fixture';
import { storePost, type PostWords } from '../support/posts';

const FOR_ALL: PostWords = {
  ...{ scope: 'nation', codes: [], minAge: null, maxAge: null, gender: 'any' },
  visibleFrom: at('2024-10-10T00:00:00Z'),
  visibleUntil: at('2024-11-10T00:00:00Z'),
  interactionUntil: at('2024-11-01T00:00:00Z'),
  ...{ state: 'active', topic: 'LAW' },
};
const HOUR = 3_600_000;
const WARD = '/api/feed?age=34&gender=male&unit=25993';

let desk: TestDesk;
let gateway: Client;
let local: PostKeys;
beforeAll(async () => {
  desk = await bootDesk();
  gateway = await asGateway(desk);
  for (let n = 0; n < 12; n += 1) {
    const visibleFrom = FOR_ALL.visibleFrom + Math.floor(n / 2) * HOUR;
    await storePost(desk, { ...FOR_ALL, visibleFrom, topic: n % 3 === 0 ? 'PROMOTION' : 'LAW' });
  }
  const html = '<script>alert(1)</script> [x](javascript:alert(1))';
  local = await publishPost(desk, { fields: { body: blocks(html) } });
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
    'constructor=1',
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
    const edited = [...cursor].map(
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

describe('one post', () => {
  const GONE = {
    status: 404,
    name: 'NotFoundError',
    message: 'Not found',
    details: { code: 'not_found' },
  };

  test('is found by slug and by document, with body and clean HTML', async () => {
    const citizen = await desk.asCitizen('nam34.trangdai');
    const bySlug = await citizen.get(`/api/feed/${local.slug}`);
    const byDocument = await citizen.get(`/api/feed/${local.documentId}`);
    expect([bySlug.status, bySlug.body]).toEqual([200, byDocument.body]);
    const { body, bodyHtml, ...item } = bySlug.body.data;
    expect(body).toHaveLength(1);
    expect(bodyHtml).not.toMatch(/<script|href="javascript/);
    expect((await feedOf(citizen)).find(({ slug }) => slug === local.slug)).toEqual(item);
    expect(Object.keys(item).sort()).toEqual([
      ...['agency', 'correctionOf', 'cover', 'documentId', 'interactionOpen', 'interactionUntil'],
      ...['slug', 'summary', 'title', 'topic', 'visibleFrom', 'visibleUntil'],
    ]);
  });

  test('absent, not for this reader, not yet, no more and withdrawn are answered alike', async () => {
    const reader = await desk.asCitizen('nam34.trangdai');
    const [absent, other] = await Promise.all([
      reader.get('/api/feed/no-such-post'),
      (await desk.asCitizen('nu30.hanoi')).get(`/api/feed/${local.slug}`),
    ]);
    desk.clock.set('2024-10-09T23:59:59Z');
    const early = await reader.get(`/api/feed/${local.slug}`);
    desk.clock.set('2024-11-10T00:00:00Z');
    const late = await reader.get(`/api/feed/${local.slug}`);
    desk.clock.set(ON_SHOW);
    const withdrawn = await storePost(desk, { ...FOR_ALL, state: 'withdrawn' });
    const gone = await reader.get(`/api/feed/${withdrawn.slug}`);
    for (const answer of [absent, other, early, late, gone]) {
      expect(answer.body).toEqual({ data: null, error: GONE });
    }
  });

  test('takes no parameters of the page', async () => {
    expect(await refused(`/${local.slug}?limit=1`)).toEqual([400, 'unknown_parameter']);
  });
});

describe('what nobody approved is not shown', () => {
  test.each([
    ['a text changed in the revision', { content: { title: 'Giả' } }],
    [
      'a rule without its limits',
      {
        content: {
          audience: {
            name: 'x',
            scope: 'nation',
            minAge: null,
            maxAge: 90,
            gender: 'any',
            units: [],
          } as const,
        },
      },
    ],
    ['another fingerprint', { columns: { fingerprint: '0'.repeat(64) } }],
    ['no revision', { columns: { revision: null } }],
  ])('%s', async (_what, tampering) => {
    const post = await storePost(desk, FOR_ALL, tampering);
    expect(await sees(desk.anonymous, post)).toBe(false);
    expect(await refused(`/${post.slug}`)).toEqual([404, 'not_found']);
  });

  test('a window that was widened in the table', async () => {
    const columns = { visibleUntil: new Date('2025-10-10T00:00:00Z') };
    const post = await storePost(desk, FOR_ALL, { columns });
    desk.clock.set('2024-11-10T00:00:00Z');
    expect(await sees(desk.anonymous, post)).toBe(false);
  });
});
