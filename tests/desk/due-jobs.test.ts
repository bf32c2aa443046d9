import type * as Due from '../../src/actions/due-acts';
import type * as Performing from '../../src/actions/jobs/perform-due';
import type * as Application from '../../src/app';
import { bringToAppraisal, CORRECTION, done, factsOf } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn, faultInLedger, ledgerOf } from '../support/ledger';
import { clearOutbox, notificationsOf, toldOf } from '../support/notifications';
import { FIRST_MOMENT } from '../support/test-clock';
import { loadCompiled } from '../support/test-environment';

const REMINDER_DUE = '2024-10-16T17:00:00Z';
const LAPSE_DUE = '2024-10-28T17:00:00Z';
const AGENCY = ['colleague.trangdai', 'editor.trangdai', 'officer.own', 'twohats.editor'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(async () => {
  desk.clock.set(FIRST_MOMENT);
  await clearOutbox(desk);
});
afterAll(() => desk.close());

const run = (name: 'reminders' | 'lapse' | 'escalation' | 'outbox') => desk.app.work.run(name);
const stateOf = async (documentId: string) => (await factsOf(desk, documentId)).state;

async function returned(): Promise<string> {
  const documentId = await bringToAppraisal(desk);
  const corrections = [CORRECTION];
  await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
  return documentId;
}

/** Another instance of the application on the same database. */
async function otherInstance(): Promise<Application.App> {
  const { createApp } = await loadCompiled<typeof Application>('src/app.js');
  return createApp(desk.strapi, { now: () => desk.clock.now() });
}

async function setMails(state: string): Promise<void> {
  const later = new Date(desk.clock.now() + 3_600_000);
  await desk.strapi.db
    .query('api::mail.mail')
    .updateMany({ where: {}, data: { state, nextAttemptAt: later } });
}

describe('an agency that does not answer', () => {
  test('is told by when to answer, is reminded by mail, and the dossier lapses', async () => {
    const documentId = await returned();
    desk.clock.set(REMINDER_DUE);
    await run('reminders');
    await run('reminders');
    expect(await toldOf(desk, documentId, 'answer-due')).toEqual(AGENCY);
    const answerBy = (await notificationsOf(desk, documentId))
      .filter(({ event }) => event === 'answer-due' || event === 'changes-requested')
      .map(({ facts }) => facts.answerBy);
    expect(new Set(answerBy)).toEqual(new Set(['2024-10-21']));
    desk.clock.advance(1);
    await run('outbox');
    desk.clock.set(LAPSE_DUE);
    await run('lapse');
    expect(await stateOf(documentId)).toBe('lapsed');
    expect(await toldOf(desk, documentId, 'lapsed')).toEqual([...AGENCY, 'officer.bienhoa'].sort());
    expect((await actsOn(desk, documentId)).slice(-2)).toEqual(['remind', 'lapse']);
  });

  test('keeps its dossier while the reminder is still to leave', async () => {
    const documentId = await returned();
    desk.clock.set(LAPSE_DUE);
    await run('reminders');
    await run('lapse');
    expect(await stateOf(documentId)).toBe('changes-requested');
    expect((await desk.app.work.view()).gauges.overdue).toBeGreaterThan(0);
    desk.clock.advance(1);
    await run('outbox');
    for (const [mails, state] of [
      ['waiting', 'changes-requested'],
      ['sending', 'changes-requested'],
      ['failed', 'lapsed'],
    ] as const) {
      await setMails(mails);
      await run('lapse');
      expect(await stateOf(documentId)).toBe(state);
    }
  });

  test('is reminded by the runner as well, whatever else is the matter', async () => {
    const documentId = await returned();
    desk.clock.set(REMINDER_DUE);
    await desk.app.work.tick();
    expect(await actsOn(desk, documentId)).toContain('remind');
  });
});

describe('one dossier that cannot be dealt with', () => {
  test('for somebody was faster does not stop the others', async () => {
    const { performDue } = await loadCompiled<typeof Performing>('src/actions/jobs/perform-due.js');
    const { dueReminders } = await loadCompiled<typeof Due>('src/actions/due-acts.js');
    const [stale, other] = [await returned(), await returned()];
    desk.clock.set(REMINDER_DUE);
    const result = await performDue(async (ports) => {
      const due = await dueReminders(ports);
      const body = { expectedVersion: 1 };
      return due.map((act) => (act.documentId === stale ? { ...act, body } : act));
    }, desk.app.ports);
    expect(result.refused).toBeGreaterThan(0);
    expect(await actsOn(desk, stale)).not.toContain('remind');
    expect(await actsOn(desk, other)).toContain('remind');
    await run('reminders');
    expect(await actsOn(desk, stale)).toContain('remind');
  });

  test('for a fault does not either, and the run says so', async () => {
    const [broken, other] = [await returned(), await returned()];
    desk.clock.set(REMINDER_DUE);
    const { ledger } = desk.app.ports;
    const append = ledger.append.bind(ledger);
    Object.assign(ledger, {
      append: (...[entry, trace]: Parameters<typeof append>) =>
        entry.submission === broken ? Promise.reject(new Error('disk full')) : append(entry, trace),
    });
    await expect(run('reminders')).rejects.toThrow('disk full');
    Object.assign(ledger, { append });
    expect(await actsOn(desk, broken)).not.toContain('remind');
    expect(await toldOf(desk, broken, 'answer-due')).toEqual([]);
    expect(await actsOn(desk, other)).toContain('remind');
    expect(await faultInLedger(desk)).toBeNull();
  });
});

describe('a deadline that runs out', () => {
  const OFFICER = ['officer.bienhoa'];
  const HEAD = ['head.bienhoa', ...OFFICER];
  const LEADERS = ['deputy', 'head.bienhoa', 'leader', 'officer.bienhoa', 'secretary'];
  const STEPS = [
    ['2024-10-10T17:00:00Z', 'deadline-half', OFFICER],
    ['2024-10-13T17:00:00Z', 'deadline-near', OFFICER],
    ['2024-10-14T17:00:00Z', 'deadline-today', HEAD],
    ['2024-10-15T17:00:00Z', 'overdue', [...LEADERS, 'twohats.leader']],
  ] as const;

  const escalationsOf = async (documentId: string) =>
    (await ledgerOf(desk))
      .filter(({ submission, action }) => submission === documentId && action === 'escalate')
      .map(({ details }) => (details as { step: string }).step);

  test('is told to the officer, the head and the leadership, each step once', async () => {
    const documentId = await bringToAppraisal(desk);
    for (const [moment, event, told] of STEPS) {
      desk.clock.set(moment);
      expect(await toldOf(desk, documentId, event)).toEqual([]);
      await run('escalation');
      await run('escalation');
      expect(await toldOf(desk, documentId, event)).toEqual(told);
    }
    expect(await escalationsOf(documentId)).toEqual(['half', 'before', 'due', 'overdue']);
    expect(await stateOf(documentId)).toBe('in-appraisal');
  });

  test('is made up for by one run after a downtime, once over several instances', async () => {
    const documentId = await bringToAppraisal(desk);
    desk.clock.set('2024-10-20T02:00:00Z');
    const other = await otherInstance();
    await Promise.all([run('escalation'), other.work.run('escalation')]);
    await run('escalation');
    expect(await escalationsOf(documentId)).toEqual(['half', 'before', 'due', 'overdue']);
    for (const [, event, told] of STEPS) {
      expect(await toldOf(desk, documentId, event)).toEqual(told);
    }
    expect(await faultInLedger(desk)).toBeNull();
  });

  test('is told to the officer into whose hands the head put the dossier', async () => {
    const documentId = await bringToAppraisal(desk);
    await clearOutbox(desk);
    await done(desk, 'head.bienhoa', documentId, 'assign', { person: 'p-hoang-van-tuu' });
    await done(desk, 'head.bienhoa', documentId, 'assign', { person: 'p-vu-hai-dang' });
    expect(await toldOf(desk, documentId, 'assigned')).toEqual(OFFICER);
    await done(desk, 'head.bienhoa', documentId, 'assign', { person: 'p-hoang-van-tuu' });
    desk.clock.set('2024-10-10T17:00:00Z');
    await run('escalation');
    expect(await toldOf(desk, documentId, 'deadline-half')).toEqual(['head.bienhoa']);
  });
});
