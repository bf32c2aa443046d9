import type { DueAct } from '../../src/actions/due-acts';
import type { RefusedError } from '../../src/contracts/errors';
import {
  act,
  bringToAppraisal,
  bringToLeadership,
  CORRECTION,
  done,
  factsOf,
  refusalOf,
} from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { actsOn, ledgerOf } from '../support/ledger';
import { FIRST_MOMENT } from '../support/test-clock';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(() => {
  desk.clock.set(FIRST_MOMENT);
});
afterAll(() => desk.close());

/** What the system would do for a dossier now. */
async function dueFor(documentId: string): Promise<readonly DueAct[]> {
  const due = await desk.app.dueActs();
  return due.filter((one) => one.documentId === documentId);
}

/** Does all that is due for a dossier, as a job would; what was done. */
async function runJobs(documentId: string): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const [next] = await dueFor(documentId);
    if (!next) return ran;
    await desk.app.perform(next, desk.app.system);
    const { step } = next.body as { step?: string };
    ran.push(step === undefined ? next.action : `${next.action} ${step}`);
  }
}

async function returned(): Promise<string> {
  const documentId = await bringToAppraisal(desk);
  const corrections = [CORRECTION];
  await done(desk, 'officer.bienhoa', documentId, 'request-changes', { corrections });
  return documentId;
}

describe('a request for changes that is not answered', () => {
  test('is reminded of, and lapses when the days of grace have passed', async () => {
    const documentId = await returned();
    const steps: unknown[] = [];
    for (const moment of [
      '2024-10-16T16:59:59.999Z',
      '2024-10-16T17:00:00.000Z',
      '2024-10-28T16:59:59.999Z',
      '2024-10-28T17:00:00.000Z',
    ]) {
      desk.clock.set(moment);
      steps.push(await runJobs(documentId));
    }
    expect(steps).toEqual([[], ['remind'], [], ['lapse']]);
    expect((await factsOf(desk, documentId)).state).toBe('lapsed');
    const rows = (await ledgerOf(desk)).filter((row) => row.submission === documentId);
    expect(rows.slice(-2)).toMatchObject([
      { action: 'remind', actorPerson: 'system', toState: 'changes-requested' },
      { action: 'lapse', actorPerson: 'system', toState: 'lapsed' },
    ]);
  });

  test('never lapses without a reminder: after a downtime the reminder comes first', async () => {
    const documentId = await returned();
    const { version } = await factsOf(desk, documentId);
    desk.clock.set('2024-12-02T02:00:00Z');
    const early = desk.app.perform(
      { action: 'lapse', documentId, body: { expectedVersion: version }, idempotencyKey: null },
      desk.app.system,
    );
    await expect(early).rejects.toMatchObject({ details: { code: 'reminder_not_sent' } });
    expect(await runJobs(documentId)).toEqual(['remind', 'lapse']);
  });

  test('does not lapse before its time', async () => {
    const documentId = await returned();
    const { version } = await factsOf(desk, documentId);
    const body = { expectedVersion: version };
    const early = desk.app.perform(
      { action: 'lapse', documentId, body, idempotencyKey: null },
      desk.app.system,
    );
    const error = (await early.catch((refused: unknown) => refused)) as RefusedError;
    expect(error.details).toMatchObject({
      refusals: [{ code: 'answer_not_overdue' }, { code: 'reminder_not_sent' }],
    });
  });
});

describe('a deadline that runs out', () => {
  test('is told of in steps, each once, and decides nothing', async () => {
    const documentId = await bringToAppraisal(desk);
    const steps: unknown[] = [];
    for (const moment of [
      '2024-10-10T16:59:59.999Z',
      '2024-10-10T17:00:00.000Z',
      '2024-10-13T17:00:00.000Z',
      '2024-10-14T17:00:00.000Z',
      '2024-10-15T17:00:00.000Z',
      '2024-10-30T17:00:00.000Z',
    ]) {
      desk.clock.set(moment);
      steps.push(await runJobs(documentId));
    }
    expect(steps).toEqual([
      ...[[], ['escalate half'], ['escalate before'], ['escalate due'], ['escalate overdue'], []],
    ]);
    expect((await factsOf(desk, documentId)).state).toBe('in-appraisal');
    const rows = (await ledgerOf(desk)).filter((row) => row.submission === documentId);
    expect(rows.slice(-4).map(({ details }) => details)).toMatchObject([
      { step: 'half', to: ['officer'] },
      { step: 'before', to: ['officer'] },
      { step: 'due', to: ['officer', 'office-head'] },
      { step: 'overdue', to: ['officer', 'office-head', 'leadership'] },
    ]);
  });

  test('is told of late but in order after a downtime, with the real time', async () => {
    const documentId = await bringToAppraisal(desk);
    desk.clock.set('2024-10-20T02:00:00Z');
    expect(await runJobs(documentId)).toHaveLength(4);
    const last = (await ledgerOf(desk)).at(-1);
    expect(last).toMatchObject({ at: '2024-10-20T02:00:00.000Z', action: 'escalate' });
  });

  test('is not told of twice when two processes try at once', async () => {
    const documentId = await bringToAppraisal(desk);
    desk.clock.set('2024-10-11T02:00:00Z');
    const [due] = await dueFor(documentId);
    if (!due) throw new Error('Nothing is due');
    const tries = await Promise.allSettled([
      desk.app.perform(due, desk.app.system),
      desk.app.perform(due, desk.app.system),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await actsOn(desk, documentId)).toEqual(['submit', 'receive', 'escalate']);
  });

  test('is still when the office has done its part', async () => {
    const documentId = await bringToLeadership(desk);
    desk.clock.set('2024-10-30T02:00:00Z');
    expect(await dueFor(documentId)).toEqual([]);
  });
});

describe('what the system does', () => {
  test('nobody can ask for, the administrator neither', async () => {
    const documentId = await returned();
    desk.clock.set('2024-12-02T02:00:00Z');
    for (const who of ['admin', 'leader', 'head.bienhoa', 'editor.trangdai'] as const) {
      for (const [action, body] of [
        ['lapse', {}],
        ['remind', {}],
        ['escalate', { step: 'half' }],
      ] as const) {
        const answer = await act(desk, who, documentId, action, body);
        expect(answer.status === 404 || answer.status === 403).toBe(true);
        if (answer.status === 403) expect(refusalOf(answer)).toContain('system_only');
      }
    }
    expect((await factsOf(desk, documentId)).state).toBe('changes-requested');
  });
});
