import { refusalOf } from '../support/dossiers';
import { blocks } from '../support/drafts';
import { feedOf, ON_SHOW, publishPost, sees, type PostKeys } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { FOR_ALL, storePost } from '../support/posts';

let desk: TestDesk;
let local: PostKeys;
beforeAll(async () => {
  desk = await bootDesk();
  const html = '<script>alert(1)</script> [x](javascript:alert(1))';
  local = await publishPost(desk, { fields: { body: blocks(html) } });
});
beforeEach(() => {
  desk.clock.set(ON_SHOW);
});
afterAll(() => desk.close());

const refused = async (query: string) => refusalOf(await desk.anonymous.get(`/api/feed${query}`));

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
