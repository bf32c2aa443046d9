import { spawn } from 'node:child_process';
import path from 'node:path';
import { copyTemplate, type TestDatabase } from '../support/databases';
import { bringToLeadership, shownTo } from '../support/dossiers';
import { bootDesk } from '../support/harness';
import { FIRST_MOMENT } from '../support/test-clock';
import { DIST, ROOT } from '../support/test-environment';
import { approvalOf, connectTo, faultsOf, type Approval } from './support/approval';

const CHILD = path.join(__dirname, 'support/approve-and-die.cjs');
const APPROVED = 42;
/** Two databases side by side: one for the odd statements, one for the even. */
const LANES = [1, 2];

interface Lane {
  readonly database: TestDatabase;
  readonly documentId: string;
  readonly body: object;
  readonly before: Approval;
}

/** How a killed process ended, and what it left. */
interface Outcome {
  readonly killAfter: number;
  readonly ended: string;
  readonly left: Approval;
  readonly faults: readonly unknown[];
}

const lanes: Lane[] = [];
afterAll(() => Promise.all(lanes.map(({ database }) => database.drop())));

async function prepare(): Promise<Lane> {
  const database = await copyTemplate();
  const desk = await bootDesk(database);
  const documentId = await bringToLeadership(desk);
  const body = await shownTo(desk, documentId, 'approve');
  await desk.close();
  const lane = { database, documentId, body, before: await read(database, documentId, approvalOf) };
  lanes.push(lane);
  return lane;
}

async function read<T>(
  { settings }: TestDatabase,
  documentId: string,
  look: (connection: ReturnType<typeof connectTo>, documentId: string) => Promise<T>,
): Promise<T> {
  const connection = connectTo(settings);
  try {
    return await look(connection, documentId);
  } finally {
    await connection.destroy();
  }
}

/** Approves in a process that is killed after a statement; by its signal or its exit code. */
function approveAndDie({ database, documentId, body }: Lane, killAfter: number): Promise<string> {
  const task = JSON.stringify({ distDir: DIST, now: FIRST_MOMENT, documentId, body, killAfter });
  const child = spawn(process.execPath, [CHILD, task], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...database.settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(String(signal ?? code)));
  });
}

async function killAlong(lane: Lane, first: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let killAfter = first; ; killAfter += LANES.length) {
    const ended = await approveAndDie(lane, killAfter);
    const left = await read(lane.database, lane.documentId, approvalOf);
    const faults = await read(lane.database, lane.documentId, faultsOf);
    outcomes.push({ killAfter, ended, left, faults });
    if (ended !== 'SIGKILL' || left.state !== 'awaiting-approval') return outcomes;
  }
}

test('kill -9 after any statement of an approval leaves all of it or nothing', async () => {
  const prepared = [await prepare(), await prepare()];
  const outcomes = await Promise.all(
    prepared.map((lane, index) => killAlong(lane, LANES[index] ?? 1)),
  );
  for (const [index, lane] of prepared.entries()) {
    const lived = outcomes[index] ?? [];
    const { before } = lane;
    expect(lived.filter(({ faults }) => faults.length > 0)).toEqual([]);
    const last = lived.at(-1);
    expect(lived.slice(0, -1).filter(({ ended }) => ended !== 'SIGKILL')).toEqual([]);
    for (const { left } of lived.slice(0, -1)) expect(left).toEqual(before);
    expect(last?.left).toMatchObject({
      ...{ state: 'approved', version: before.version + 1, acts: 1, posts: before.posts + 1 },
      decisionNumber: expect.stringMatching(/^01\//),
    });
    expect(['SIGKILL', String(APPROVED)]).toContain(last?.ended);
  }
  const killed = outcomes.flat().filter(({ ended }) => ended === 'SIGKILL');
  expect(killed.length).toBeGreaterThan(15);

  // Whoever did not hear of the approval asks again under the same key: nothing is done twice.
  const [lane] = prepared as [Lane, ...Lane[]];
  const done = await read(lane.database, lane.documentId, approvalOf);
  expect(await approveAndDie(lane, 10_000)).toBe(String(APPROVED));
  expect(await read(lane.database, lane.documentId, approvalOf)).toEqual(done);
}, 1_200_000);
