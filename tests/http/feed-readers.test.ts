import fc from 'fast-check';
import type { Reader } from '../../src/domain/audience/reaches';
import { selectPage, type FeedCandidate } from '../../src/domain/feed/select-page';
import { unitId } from '../support/audiences';
import { at } from '../support/calendar-fixture';
import type { Client } from '../support/client';
import { refusalOf } from '../support/dossiers';
import { feedOf, ON_SHOW, type PostKeys } from '../support/feed';
import { asGateway, asHolderOf } from '../support/gateway';
import { bootDesk, type TestDesk } from '../support/harness';
import { PASSWORD } from '../support/people';
import { storePost, type PostWords } from '../support/posts';

const DAY = 86_400_000;
const BEGIN = at('2024-10-07T00:00:00Z');

let desk: TestDesk;
let gateway: Client;
beforeAll(async () => {
  desk = await bootDesk();
  gateway = await asGateway(desk);
});
beforeEach(() => {
  desk.clock.set(ON_SHOW);
});
afterAll(() => desk.close());

const refused = async (client: Client, query: string) =>
  refusalOf(await client.get(`/api/feed${query}`));

describe('who states what', () => {
  test.each(['?age=34', '?gender=male', '?unit=25993', '?unit=25993&unit=26368&limit=5'])(
    '%s is not believed of nobody, nor of a citizen',
    async (query) => {
      const citizen = await desk.asCitizen('nam34.trangdai');
      for (const client of [desk.anonymous, citizen]) {
        expect(await refused(client, query)).toEqual([400, 'attributes_not_trusted']);
      }
    },
  );

  test('nor for a single post', async () => {
    expect(await refused(desk.anonymous, '/x?age=34')).toEqual([400, 'attributes_not_trusted']);
  });

  test.each([
    ['?age=131', 'invalid_parameter'],
    ['?age=-1', 'invalid_parameter'],
    ['?gender=other', 'invalid_parameter'],
    ['?unit=731', 'invalid_parameter'],
    ['?unit=25993&unit=26368&unit=26041', 'invalid_parameter'],
    ['?unit=99999', 'unit_not_found'],
    ['?age=3&age=4', 'repeated_parameter'],
    ['?name=An', 'unknown_parameter'],
    ['?birthDate=1990-01-01', 'unknown_parameter'],
  ])('a gateway asks in vain with %s: %s', async (query, code) => {
    expect(await refused(gateway, query)).toEqual([400, code]);
  });

  test('an API token without the permission reads nothing', async () => {
    const holder = await asHolderOf(desk, ['plugin::upload.content-api.find']);
    expect(await refused(holder, '?age=34')).toEqual([403, 'gateway_not_allowed']);
    expect(await refused(holder, '')).toEqual([403, 'gateway_not_allowed']);
  });

  test('a token that is none is not taken for nobody', async () => {
    const answer = await desk.withToken('no-such-token').get('/api/feed');
    expect(answer.status).toBe(401);
  });

  test('a token of the panel is none of the citizens’', async () => {
    const client = await desk.as('admin');
    expect((await client.get('/api/feed')).status).toBe(401);
  });
});

describe('a citizen’s account', () => {
  test('shows its profile to its owner', async () => {
    const client = await desk.asCitizen('nu67.longthanh');
    const { body, headers } = await client.get('/api/users/me');
    expect(body).toMatchObject({
      email: 'citizen.nu67.longthanh@loa-phuong.example',
      gender: 'female',
      residence: { code: '26368' },
      temporaryResidence: null,
    });
    expect(body.birthDate).toMatch(/^1957-/);
    expect(headers['cache-control']).toMatch(/no-store/);
    expect(JSON.stringify(body)).not.toMatch(/password|resetPasswordToken/);
  });

  test('and to nobody else', async () => {
    const client = await desk.asCitizen('nu67.longthanh');
    expect((await desk.anonymous.get('/api/users/me')).status).toBeGreaterThanOrEqual(401);
    for (const path of ['/api/users', '/api/users/1', '/api/users/2', '/api/users/count']) {
      expect((await client.get(path)).status).toBe(403);
    }
    const identifier = 'citizen.nu67.longthanh@loa-phuong.example';
    const login = await desk.anonymous.post('/api/auth/local', { identifier, password: PASSWORD });
    expect(login.status).toBe(200);
    expect(JSON.stringify(login.body)).not.toMatch(/birthDate|gender|residence/i);
  });

  test('is not the citizen’s to change', async () => {
    const client = await desk.asCitizen('nu67.longthanh');
    const { body } = await client.get('/api/users/me');
    const answer = await client.put(`/api/users/${body.id}`, { birthDate: '2000-01-01' });
    expect(answer.status).toBe(403);
    expect((await client.get('/api/users/me')).body).toEqual(body);
  });

  test('is not made by oneself', async () => {
    const before = await desk.strapi.db.query('plugin::users-permissions.user').count();
    const account = { username: 'la', email: 'la@example.com', password: PASSWORD };
    const answer = await desk.anonymous.post('/api/auth/local/register', account);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await desk.strapi.db.query('plugin::users-permissions.user').count()).toBe(before);
  });

  test.each([
    'posts',
    'submissions',
    'revisions',
    'review-decisions',
    'audience-rules',
    'staff-profiles',
  ])('opens no door to /api/%s', async (name) => {
    const client = await desk.asCitizen('nu67.longthanh');
    for (const one of [desk.anonymous, client, gateway]) {
      expect((await one.get(`/api/${name}`)).status).toBe(404);
    }
  });
});

describe('the feed is the reference’s', () => {
  const PLACES = {
    commune: ['25993', '26368', '26425', '26041'],
    district: ['731', '740', '741'],
    province: ['75', '01'],
    nation: [],
  } as const;
  const HOMES = ['25993', '26368', '26425', '00061'];

  const age = fc.option(fc.integer({ min: 0, max: 110 }), { freq: 2 });
  const scope = fc.constantFrom('commune', 'district', 'province', 'nation');
  const rule = scope.chain((level) =>
    fc.record({
      scope: fc.constant(level),
      codes:
        level === 'nation' ? fc.constant([]) : fc.subarray([...PLACES[level]], { minLength: 1 }),
      ages: fc.tuple(age, age),
      gender: fc.constantFrom('any', 'any', 'male', 'female'),
    }),
  );
  const post = fc
    .record({
      rule,
      from: fc.integer({ min: 0, max: 12 }),
      days: fc.integer({ min: 1, max: 14 }),
      state: fc.constantFrom('active', 'active', 'active', 'suspended', 'withdrawn', 'superseded'),
      topic: fc.constantFrom('LAW', 'PROMOTION'),
    })
    .map(({ rule: { ages, ...others }, from, days, state, topic }): PostWords => {
      const [minAge, maxAge] = [...ages].sort((a, b) => (a ?? -1) - (b ?? 200));
      const visibleFrom = BEGIN + from * DAY;
      return {
        ...{ ...others, state, topic, visibleFrom, visibleUntil: visibleFrom + days * DAY },
        ...{ minAge: minAge ?? null, maxAge: maxAge ?? null, interactionUntil: null },
      };
    });
  const question = fc.record({
    age,
    gender: fc.option(fc.constantFrom('male' as const, 'female' as const)),
    units: fc.subarray(HOMES, { maxLength: 2 }),
    moment: fc.integer({ min: 0, max: 26 }).map((day) => BEGIN + day * DAY),
    limit: fc.integer({ min: 1, max: 9 }),
    topic: fc.option(fc.constantFrom('LAW', 'PROMOTION')),
  });
  type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

  const stored: FeedCandidate[] = [];
  beforeAll(async () => {
    for (const words of fc.sample(post, { numRuns: 120, seed: 6915 })) {
      stored.push(await storePost(desk, words));
    }
  });

  async function readerOf({ age: years, gender, units }: Question): Promise<Reader> {
    const territory = await desk.app.ports.reference.territory();
    const homes = await Promise.all(units.map((code) => unitId(desk, code)));
    const reach = homes.flatMap((home) => [...territory.reachOf(home)]);
    return { age: years, gender, unitIds: homes.length === 0 ? null : new Set(reach) };
  }

  async function walked({ age: years, gender, units, limit, topic }: Question): Promise<string[]> {
    const query = new URLSearchParams(units.map((unit) => ['unit', unit]));
    for (const [name, value] of Object.entries({ age: years, gender, limit, topic })) {
      if (value !== null) query.set(name, String(value));
    }
    const found: string[] = [];
    for (;;) {
      const { body } = await gateway.get(`/api/feed?${query.toString()}`);
      const items = body.data as PostKeys[];
      found.push(...items.map(({ documentId }) => documentId));
      const next = body.meta.pagination.nextCursor as string | null;
      if (next === null) return found;
      expect(items).toHaveLength(limit);
      query.set('cursor', next);
    }
  }

  test('for random rules, readers, times and page lengths', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        desk.clock.set(asked.moment);
        const reader = await readerOf(asked);
        const { moment: now, topic } = asked;
        const page = selectPage(stored, { reader, now, limit: 1000, after: null, topic });
        expect(await walked(asked)).toEqual(page.posts.map(({ documentId }) => documentId));
      }),
      { numRuns: 60 },
    );
  });

  test('the anonymous are readers of whom nothing is known', async () => {
    const reader: Reader = { age: null, gender: null, unitIds: null };
    for (let day = 0; day <= 26; day += 1) {
      const now = BEGIN + day * DAY;
      desk.clock.set(now);
      const page = selectPage(stored, { reader, now, limit: 50, after: null, topic: null });
      const items = await feedOf(desk.anonymous);
      const expected = page.posts.map(({ documentId }) => documentId);
      expect(items.map(({ documentId }) => documentId)).toEqual(expected);
    }
  });
});
