import type * as Jobs from '../../src/adapters/jobs/job-store';
import type * as Running from '../../src/adapters/jobs/runner';
import type * as Application from '../../src/app';
import type { Job } from '../../src/actions/mail-ports';
import { publish } from '../support/dossiers';
import { feedOf, postOf } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { clearOutbox, notificationsOf, toldOf } from '../support/notifications';
import { FIRST_MOMENT } from '../support/test-clock';
import { loadCompiled } from '../support/test-environment';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(async () => {
  desk.clock.set(FIRST_MOMENT);
  await desk.strapi.db.query('api::job-run.job-run').deleteMany({});
});
afterAll(() => desk.close());

const MINUTE_MS = 60_000;
const MINUTES = 1 / 60;

/** Two instances that share one job and the database. */
async function instances(run: Job['run']) {
  const { createJobStore } = await loadCompiled<typeof Jobs>('src/adapters/jobs/job-store.js');
  const { createRunner } = await loadCompiled<typeof Running>('src/adapters/jobs/runner.js');
  const backlog = async () => 0;
  const jobs: Job[] = [{ name: 'outbox', everyMs: MINUTE_MS, run, backlog }];
  const now = () => desk.clock.now();
  const instance = (owner: string) => {
    const store = createJobStore(desk.strapi, owner);
    return { store, runner: createRunner({ jobs, store, now, onFailure: () => undefined }) };
  };
  return [instance('one'), instance('two')] as const;
}

describe('a slot of a job', () => {
  test('is run once, whichever of two instances comes first, a hundred times over', async () => {
    const runs: number[] = [];
    const both = await instances(async () => {
      runs.push(desk.clock.now());
      return {};
    });
    for (let slot = 0; slot < 100; slot += 1) {
      await Promise.all(both.map(({ runner }) => runner.tick()));
      await Promise.all(both.map(({ runner }) => runner.tick()));
      desk.clock.advance(1 * MINUTES);
    }
    expect(new Set(runs).size).toBe(100);
    expect(runs).toHaveLength(100);
  });

  test('whose instance died is taken over when its lease has ended, once', async () => {
    let runs = 0;
    const [dead, alive] = await instances(async () => {
      runs += 1;
      return {};
    });
    const now = desk.clock.now();
    expect(await dead.store.claim('outbox', now, now + 5 * MINUTE_MS)).toBe(true);
    await alive.runner.tick();
    desk.clock.advance(4 * MINUTES);
    await alive.runner.tick();
    expect(runs).toBe(0);
    desk.clock.advance(1 * MINUTES);
    await alive.runner.tick();
    await alive.runner.tick();
    expect(runs).toBe(1);
    const late = { finishedAt: now, nextRunAt: now, result: null, error: 'too late' };
    await dead.store.finish('outbox', late);
    const [row] = await alive.store.rows();
    expect(row).toMatchObject({ outcome: 'done', error: null });
  });

  test('that failed says why without anybody’s data, and the next one makes up for it', async () => {
    let broken = true;
    const [one] = await instances(async () => {
      if (!broken) return { sent: 1 };
      throw new Error("insert into `x` values ('Nguyễn Văn A') - disk full for a@b.example");
    });
    await one.runner.tick();
    const rowOf = async () => (await one.store.rows())[0];
    expect(await rowOf()).toMatchObject({
      outcome: 'failed',
      failures: 1,
      error: 'disk full for …',
    });
    broken = false;
    desk.clock.advance(1 * MINUTES);
    await one.runner.tick();
    expect(await rowOf()).toMatchObject({ outcome: 'done', failures: 0, result: { sent: 1 } });
  });

  test('is left alone once the instance stops', async () => {
    let runs = 0;
    const [one] = await instances(async () => {
      runs += 1;
      return {};
    });
    await one.runner.stop();
    await one.runner.tick();
    expect(runs).toBe(0);
  });
});

describe('the moments of a post', () => {
  const eventsOf = async (post: string) => {
    const rows = (await desk.strapi.db.query('api::post-event.post-event').findMany({
      where: { postKey: post },
      orderBy: { at: 'asc' },
    })) as { phase: string; at: string; recordedAt: string }[];
    return rows.map(({ phase, at, recordedAt }) => [
      phase,
      new Date(at).toISOString(),
      new Date(recordedAt).toISOString(),
    ]);
  };

  test('that passed while no server ran are recorded once, late, with their true times', async () => {
    const documentId = await publish(desk);
    const post = await postOf(desk, documentId);
    await clearOutbox(desk);
    desk.clock.set('2024-11-20T08:00:00+07:00');
    const { createApp } = await loadCompiled<typeof Application>('src/app.js');
    const other = createApp(desk.strapi, { now: () => desk.clock.now() });
    const gauge = async () => (await desk.app.work.view()).gauges.overdue;
    expect(await gauge()).toBeGreaterThanOrEqual(3);
    await Promise.all([desk.app.work.run('phase-events'), other.work.run('phase-events')]);
    await desk.app.work.run('phase-events');
    const recordedAt = '2024-11-20T01:00:00.000Z';
    expect(await eventsOf(post.documentId)).toEqual([
      ['live', '2024-10-10T00:00:00.000Z', recordedAt],
      ['interaction-closed', '2024-11-01T00:00:00.000Z', recordedAt],
      ['expired', '2024-11-10T00:00:00.000Z', recordedAt],
    ]);
    const told = await toldOf(desk, documentId, 'post-expired');
    expect(told).toEqual([
      'colleague.trangdai',
      'editor.trangdai',
      'officer.own',
      'twohats.editor',
    ]);
    const facts = (await notificationsOf(desk, documentId)).map((row) => [row.event, row.facts.at]);
    expect(facts.filter(([event]) => event === 'post-live')).toEqual(
      told.map(() => ['post-live', '2024-10-10T00:00:00.000Z']),
    );
    expect(await feedOf(desk.anonymous)).toEqual([]);
    await desk.app.work.run('outbox');
    desk.clock.advance(1);
    await desk.app.work.run('outbox');
    expect(await gauge()).toBe(0);
  });

  test('come one by one on their days, and never for a post that was taken off', async () => {
    const post = await postOf(desk, await publish(desk));
    const gone = await postOf(desk, await publish(desk));
    await desk.strapi.db
      .query('api::post.post')
      .updateMany({ where: { documentId: gone.documentId }, data: { state: 'withdrawn' } });
    const phases = async () => (await eventsOf(post.documentId)).map(([phase]) => phase);
    desk.clock.set('2024-10-09T23:59:59.999Z');
    await desk.app.work.run('phase-events');
    expect(await phases()).toEqual([]);
    desk.clock.set('2024-10-10T00:00:00.000Z');
    await desk.app.work.run('phase-events');
    expect(await phases()).toEqual(['live']);
    desk.clock.set('2024-11-30T00:00:00.000Z');
    await desk.app.work.run('phase-events');
    expect(await phases()).toEqual(['live', 'interaction-closed', 'expired']);
    expect(await eventsOf(gone.documentId)).toEqual([]);
  });
});

describe('the page of the background work', () => {
  test('is for the leadership, monitors and administrators', async () => {
    for (const who of ['leader', 'monitor', 'admin'] as const) {
      expect((await (await desk.as(who)).get('/editorial-desk/jobs')).status).toBe(200);
    }
    for (const who of ['editor.trangdai', 'officer.bienhoa', 'officer.c06'] as const) {
      expect((await (await desk.as(who)).get('/editorial-desk/jobs')).status).toBe(403);
    }
    expect((await desk.anonymous.get('/editorial-desk/jobs')).status).toBe(401);
  });

  test('shows every job, and those that nobody runs', async () => {
    const monitor = await desk.as('monitor');
    const before = (await monitor.get('/editorial-desk/jobs')).body.data;
    expect(before.gauges.unarmed).toBe(before.jobs.length);
    await desk.app.work.tick();
    const after = (await monitor.get('/editorial-desk/jobs')).body.data;
    expect(after.gauges.unarmed).toBe(0);
    expect(after.mayRetry).toBe(false);
    expect(after.jobs[0]).toMatchObject({ outcome: 'done', nextRunAt: '2024-10-07T02:01:00.000Z' });
    desk.clock.advance(1);
    const later = (await monitor.get('/editorial-desk/jobs')).body.data;
    expect(later.gauges.unarmed).toBe(later.jobs.length);
  });
});
