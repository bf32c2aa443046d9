import { onServer } from '../support/databases';
import { createOwnPostgres, postgresPrograms, type OwnPostgres } from './support/own-postgres';
import { startInstance, type Instance } from './support/start-instance';

const PORT = Number(process.env.FAULTS_POSTGRES_PORT ?? 15_471);
const HOUR = 3_600_000;
const OUTAGE_SECONDS = 4;
/** How long a change may take to reach another instance. */
const REACHES_WITHIN = 2_000;

const programs = postgresPrograms();
const onPostgres = programs === null ? describe.skip : describe;

interface Page {
  readonly status: number;
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly retryAfter: string | null;
}

async function page({ url }: Instance, query = '?limit=50', token?: string): Promise<Page> {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  const answer = await fetch(`${url}/api/feed${query}`, { headers });
  const body = (await answer.json()) as {
    data: { documentId: string }[] | null;
    meta?: { pagination: { nextCursor: string | null } };
  };
  return {
    status: answer.status,
    ids: (body.data ?? []).map(({ documentId }) => documentId),
    next: body.meta?.pagination.nextCursor ?? null,
    retryAfter: answer.headers.get('retry-after'),
  };
}

async function walk(instance: Instance, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  for (;;) {
    const { ids, next } = await page(instance, `?limit=${limit}${cursor}`);
    seen.push(...ids);
    if (next === null) return seen;
    cursor = `&cursor=${next}`;
  }
}

/** Asks again and again until it is so; throws when it is not within the time. */
async function until(isSo: () => Promise<boolean>, within = 15_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error('It did not come to be so in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const shows = (instance: Instance, id: string) => async () =>
  (await page(instance)).ids.includes(id);
const hides = (instance: Instance, id: string) => async () =>
  !(await page(instance)).ids.includes(id);

jest.setTimeout(120_000);

onPostgres('several instances on one database', () => {
  let postgres: OwnPostgres;
  let one: Instance;
  let other: Instance;
  const inDatabase = () => new URL('desk', postgres.url).href;
  const start = () =>
    startInstance({
      ...{ DATABASE_CLIENT: 'postgres', DATABASE_URL: inDatabase() },
      FEED_OUTAGE_SECONDS: String(OUTAGE_SECONDS),
    });

  beforeAll(async () => {
    postgres = createOwnPostgres(programs ?? '', PORT);
    await onServer('CREATE DATABASE desk', postgres.url);
    [one, other] = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all([one, other].map((each) => each.kill()));
    postgres.remove();
  });

  const publishOne = async (by: Instance, endsInHours?: number) => {
    const wanted = endsInHours === undefined ? { count: 1 } : { count: 1, endsInHours };
    const [id = ''] = await by.publish(wanted);
    return id;
  };
  const onDatabase = (statement: string) => onServer(statement, inDatabase());

  test('two that have started at once on an empty database have migrated it once', async () => {
    const answers = await Promise.all([one, other].map((each) => page(each)));
    expect(answers.map(({ status, ids }) => [status, ids])).toEqual([1, 2].map(() => [200, []]));
    const twice = `SELECT name FROM strapi_migrations_internal GROUP BY name HAVING count(*) > 1`;
    await onDatabase(`DO $$ BEGIN ASSERT NOT EXISTS (${twice}); END $$`);
  });

  test('a publication and a withdrawal reach the other one', async () => {
    const id = await publishOne(one);
    await until(shows(other, id), REACHES_WITHIN);
    await other.withdraw(id);
    await until(hides(one, id), REACHES_WITHIN);
    expect((await page(other)).ids).not.toContain(id);
  });

  test('a change of which nobody was told is found all the same', async () => {
    const id = await publishOne(one);
    await until(shows(other, id), REACHES_WITHIN);
    const raise = `UPDATE number_books SET last = last + 1 WHERE book = 'feed-generation'`;
    const hide = `UPDATE posts SET state = 'withdrawn', generation = (SELECT last FROM number_books WHERE book = 'feed-generation') WHERE document_id = '${id}'`;
    await onDatabase(`BEGIN; ${raise}; ${hide}; COMMIT`);
    await Promise.all([one, other].map((each) => until(hides(each, id), REACHES_WITHIN)));
  });

  test('connections that listen are broken: changes go on arriving, and they come back', async () => {
    const listening = `SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
    await onDatabase(`SELECT pg_terminate_backend(pid) FROM (${listening}) AS heard`);
    const id = await publishOne(one);
    await until(shows(other, id), REACHES_WITHIN);
    const isBack = `DO $$ BEGIN ASSERT (SELECT count(*) FROM (${listening}) AS heard) >= 2; END $$`;
    await until(() => onDatabase(isBack).then(() => true));
    expect([one.isAlive(), other.isAlive()]).toEqual([true, true]);
  });

  test('one is killed: the other goes on, and a new one knows everything', async () => {
    const id = await publishOne(one);
    await until(shows(other, id), REACHES_WITHIN);
    await one.kill();
    const later = await publishOne(other);
    one = await start();
    const [here, there] = await Promise.all([walk(one, 50), walk(other, 50)]);
    expect(here).toEqual(there);
    expect(here).toEqual(expect.arrayContaining([id, later]));
  });

  test('a clock is put forward and back by an hour', async () => {
    const id = await publishOne(one, 0.5);
    const before = await walk(one, 50);
    expect(before).toContain(id);
    await one.setClock(HOUR);
    expect(await walk(one, 50)).toEqual(before.filter((each) => each !== id));
    await one.setClock(-HOUR);
    expect(await walk(one, 50)).toEqual(before);
    await one.setClock(0);
    expect(await walk(one, 50)).toEqual(before);
  });

  test('three hundred publications while fifty readers page: none twice, none skipped', async () => {
    const has = (each: Instance, ids: readonly string[]) => async () => {
      const seen = new Set(await walk(each, 50));
      return ids.every((id) => seen.has(id));
    };
    const stayed = await one.publish({ count: 40 });
    await Promise.all([one, other].map((each) => until(has(each, stayed))));
    const burst = Promise.all([one, other].map((each) => each.publish({ count: 150 })));
    const readers = Array.from({ length: 50 }, (_, n) => walk(n % 2 ? one : other, 5 + (n % 7)));
    const [walked, published] = await Promise.all([Promise.all(readers), burst]);
    for (const seen of walked) {
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(stayed));
    }
    await Promise.all([one, other].map((each) => until(has(each, published.flat()))));
  });

  test('the database is away: from memory for a while, then 503, never 401, and back by itself', async () => {
    const token = await one.token();
    expect((await page(one, '?age=34', token)).status).toBe(200);
    const before = await page(one);
    postgres.stop();
    const meanwhile = await page(one);
    expect([meanwhile.status, meanwhile.ids]).toEqual([200, before.ids]);
    expect((await page(one, '?age=34', token)).status).toBe(200);
    const stranger = await page(one, '', 'a-token-that-nobody-can-check');
    expect([stranger.status, stranger.retryAfter]).toEqual([503, '5']);
    await until(async () => (await page(one)).status === 503);
    const refused = await page(one, '?age=34', token);
    expect([refused.status, refused.retryAfter]).toEqual([503, '5']);
    postgres.start();
    await until(async () => (await page(one)).status === 200);
    const id = await publishOne(one);
    await until(shows(other, id));
    expect([one.isAlive(), other.isAlive()]).toEqual([true, true]);
  });
});
