import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { refusalOf } from '../support/dossiers';
import { feedOf, ON_SHOW } from '../support/feed';
import { asGateway, asHolderOf } from '../support/gateway';
import { bootDesk, type TestDesk } from '../support/harness';
import { at } from '../support/calendar-fixture';
import { emailOf } from '../support/people';
import { FOR_ALL, storePost } from '../support/posts';

const ORIGIN = 'https://phuong.example';
const CITIZEN = 'plugin::users-permissions.user';

let desk: TestDesk;
beforeAll(async () => {
  process.env.CORS_ORIGINS = ORIGIN;
  desk = await bootDesk();
  for (let n = 0; n < 12; n += 1) {
    await storePost(desk, { ...FOR_ALL, visibleFrom: FOR_ALL.visibleFrom + n });
  }
});
beforeEach(() => {
  desk.clock.set(ON_SHOW);
});
afterAll(async () => {
  delete process.env.CORS_ORIGINS;
  await desk.close();
});

/** The same question, written so that the quick way leaves it to the ordinary one. */
const [QUICK, ORDINARY] = ['/api/feed?limit=10', '/api/feed?limit=%31%30'];
const OF_THE_MOMENT = ['date', 'x-request-id', 'connection', 'keep-alive'];

async function answers(client: TestDesk['anonymous'], headers: Record<string, string>) {
  await client.get(QUICK, headers);
  const both = [await client.get(QUICK, headers), await client.get(ORDINARY, headers)];
  return both.map(({ status, headers: got, text }) => {
    const lasting = Object.entries(got as Record<string, string>)
      .filter(([name]) => !OF_THE_MOMENT.includes(name))
      .map(([name, value]) => [name, name === 'vary' ? listOf(value) : value]);
    return { status, text, headers: Object.fromEntries(lasting) as object };
  });
}

function listOf(value: string): string[] {
  return value
    .split(/, */)
    .map((name) => name.toLowerCase())
    .sort();
}

describe('the quick way and the ordinary one answer alike', () => {
  const plain = { 'accept-encoding': 'identity' };

  test.each([
    ['anybody', plain],
    ['a page of a known origin', { ...plain, origin: ORIGIN }],
    ['a page of another origin', { ...plain, origin: 'https://evil.example' }],
  ])('to %s', async (_who, headers) => {
    const [quick, ordinary] = await answers(desk.anonymous, headers);
    expect(quick).toEqual(ordinary);
    expect(quick?.status).toBe(200);
  });

  test('to a citizen and to a gateway', async () => {
    for (const client of [await desk.asCitizen('nam34.trangdai'), await asGateway(desk)]) {
      const [quick, ordinary] = await answers(client, plain);
      expect(quick).toEqual(ordinary);
      expect(quick?.status).toBe(200);
    }
  });

  test('and only origins that are listed may read', async () => {
    const from = async (origin: string) =>
      (await desk.anonymous.get(QUICK, { origin })).headers as Record<string, string>;
    expect(await from(ORIGIN)).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-expose-headers': expect.stringMatching(/ETag.*Retry-After/),
    });
    expect(await from('https://evil.example')).not.toHaveProperty('access-control-allow-origin');
  });

  test('every request has a name of its own', async () => {
    const names = await Promise.all(
      [QUICK, QUICK, ORDINARY, '/api/feed/none', '/_health'].map(
        async (path) => (await desk.anonymous.get(path)).headers['x-request-id'] as string,
      ),
    );
    expect(new Set(names.filter((name) => /^[0-9a-z-]{8,}$/.test(name))).size).toBe(5);
  });
});

describe('the bytes', () => {
  test('HEAD is answered as GET, without them', async () => {
    const got = await fetch(`${desk.address}${QUICK}`);
    const head = await fetch(`${desk.address}${QUICK}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')?.slice(0, 20)).toBe(got.headers.get('etag')?.slice(0, 20));
  });

  test('are compressed once somebody asks again, under a validator of their own', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const plain = await fetch(`${desk.address}/api/feed?limit=11`, {
      headers: { 'accept-encoding': 'identity' },
    });
    const text = await plain.text();
    let coded = await fetch(`${desk.address}/api/feed?limit=11`, { headers });
    while (coded.headers.get('content-encoding') === null) {
      coded = await fetch(`${desk.address}/api/feed?limit=11`, { headers });
    }
    expect(await coded.text()).toBe(text);
    expect(coded.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(gunzipSync(await rawBytes('/api/feed?limit=11')).toString()).toBe(text);
    for (const answer of [plain, coded]) {
      const etag = answer.headers.get('etag') ?? '';
      const again = await fetch(`${desk.address}/api/feed?limit=11`, {
        headers: { 'if-none-match': etag },
      });
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
    }
  });

  function rawBytes(path: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      get(`${desk.address}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve(Buffer.concat(parts));
        });
      }).on('error', reject);
    });
  }
});

describe('who reads', () => {
  test('no validator of one audience is good for another', async () => {
    const citizen = await desk.asCitizen('nam34.trangdai');
    const other = await desk.asCitizen('nu67.longthanh');
    const etags = await Promise.all(
      [desk.anonymous, citizen, other].map(async (client) => {
        await client.get(QUICK);
        return (await client.get(QUICK)).headers.etag as string;
      }),
    );
    expect(new Set(etags).size).toBe(3);
    const crossed = await other.get(QUICK, { 'If-None-Match': etags.slice(0, 2).join(', ') });
    expect(crossed.status).toBe(200);
  });

  test('a birthday counts from midnight in Vietnam on, though the page is kept', async () => {
    const citizen = await desk.asCitizen('nu19.trangdai');
    const me = await citizen.get('/api/users/me');
    const birthDate = me.body.birthDate as string;
    const turns = 2024 - Number(birthDate.slice(0, 4)) + 1;
    const midnight = at(`2025${birthDate.slice(4)}T00:00:00+07:00`);
    const post = await storePost(desk, {
      ...{ ...FOR_ALL, minAge: turns, visibleFrom: midnight - 1000 },
      ...{ visibleUntil: midnight + 86_400_000, interactionUntil: null },
    });
    const shows = async () =>
      (await feedOf(citizen)).some(({ documentId }) => documentId === post.documentId);
    desk.clock.set(midnight - 1);
    expect([await shows(), await shows()]).toEqual([false, false]);
    desk.clock.set(midnight);
    expect([await shows(), await shows()]).toEqual([true, true]);
  });

  test('a citizen who is blocked is out at once, and in again', async () => {
    const citizen = await desk.asCitizen('nam45.xuanloc');
    const where = { email: emailOf('citizen.nam45.xuanloc') };
    const status = async () => (await citizen.get(QUICK)).status;
    expect([await status(), await status()]).toEqual([200, 200]);
    await desk.strapi.db.query(CITIZEN).update({ where, data: { blocked: true } });
    expect(await status()).toBe(401);
    await desk.strapi.db.query(CITIZEN).update({ where, data: { blocked: false } });
    expect(await status()).toBe(200);
  });

  test('a citizen who moves sees the new home at once, and old cursors are no good', async () => {
    const citizen = await desk.asCitizen('nu30.hanoi');
    const where = { email: emailOf('citizen.nu30.hanoi') };
    const { body } = await citizen.get('/api/feed?limit=5');
    const unit = (await desk.strapi.db
      .query('api::administrative-unit.administrative-unit')
      .findOne({ where: { code: '25993', division: 'three-level-2024' } })) as { id: number };
    const post = await storePost(desk, { ...FOR_ALL, scope: 'commune', codes: ['25993'] });
    const shows = async () =>
      (await feedOf(citizen)).some(({ documentId }) => documentId === post.documentId);
    expect(await shows()).toBe(false);
    await desk.strapi.db.query(CITIZEN).update({ where, data: { residence: unit.id } });
    expect(await shows()).toBe(true);
    const next = body.meta.pagination.nextCursor as string;
    const refused = await citizen.get(`/api/feed?limit=5&cursor=${next}`);
    expect(refusalOf(refused)).toEqual([400, 'invalid_cursor']);
  });

  test('a gateway’s token that is taken away is good for nothing', async () => {
    const gateway = await asHolderOf(desk, ['api::feed.feed.forCitizen']);
    const ask = async () => (await gateway.get('/api/feed?age=34')).status;
    expect([await ask(), await ask()]).toEqual([200, 200]);
    const [token] = (await desk.strapi.db
      .query('admin::api-token')
      .findMany({ orderBy: { id: 'desc' }, limit: 1 })) as { id: number }[];
    await desk.strapi.db.query('admin::api-token').delete({ where: { id: token?.id } });
    expect(await ask()).toBe(401);
  });
});

test('the feed tells of itself', () => {
  expect(desk.app.feed.open.store.health()).toMatchObject({
    state: 'ready',
    secondsSinceDatabase: expect.any(Number),
  });
});
