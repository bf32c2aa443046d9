import { act, bringToLeadership } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { approvalOf, faultsOf } from './support/approval';
import { watchStatements } from './support/statements';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
  // Signing in has a transaction of its own.
  await desk.as('leader');
});
afterAll(() => desk.close());

const read = (documentId: string) => approvalOf(desk.strapi.db.connection, documentId);
const ledgerFaults = () => faultsOf(desk.strapi.db.connection);

/** Approves while something is done to the statements between BEGIN and COMMIT, both included. */
async function approveWhile(
  documentId: string,
  disturb: (nth: number, sql: string, run: (sql: string) => Promise<unknown>) => unknown,
) {
  let nth = 0;
  let isOver = false;
  /** The connection of the approval's transaction; a pool has others. */
  let own: unknown;
  const stop = watchStatements(desk.strapi, {
    async before({ sql, connection, run }) {
      if (nth === 0 && sql.startsWith('BEGIN')) own = connection;
      if (isOver || own === undefined || own !== connection) return;
      nth += 1;
      isOver = sql.startsWith('COMMIT') || sql.startsWith('ROLLBACK');
      if (!sql.startsWith('ROLLBACK')) await disturb(nth, sql, run);
    },
  });
  try {
    return await act(desk, 'leader', documentId, 'approve');
  } finally {
    stop();
  }
}

describe('a statement that fails', () => {
  test('at whichever place in an approval, the commit too: a 5xx, nothing stored, and the next try succeeds', async () => {
    const documentId = await bringToLeadership(desk);
    const before = await read(documentId);
    const failed: string[] = [];
    for (let place = 1; ; place += 1) {
      const answer = await approveWhile(documentId, (nth, sql) => {
        if (nth !== place) return;
        failed.push(sql);
        throw new Error('The disk is gone');
      });
      if (failed.length < place) {
        expect(answer.status).toBe(200);
        break;
      }
      expect([place, answer.status]).toEqual([place, 500]);
      expect(JSON.stringify(answer.body)).not.toContain('disk');
      expect(await read(documentId)).toEqual(before);
    }
    expect(failed.length).toBeGreaterThan(10);
    expect(failed.filter((sql) => sql.startsWith('COMMIT'))).toHaveLength(1);
    expect(await read(documentId)).toMatchObject({ state: 'approved', acts: 1 });
    expect(await ledgerFaults()).toEqual([]);
  });
});

describe('a commit that the database refuses', () => {
  const onPostgres = () => desk.strapi.db.dialect.client === 'postgres';

  beforeAll(async () => {
    const { connection } = desk.strapi.db;
    await connection.raw('CREATE TABLE fault_parents (id integer PRIMARY KEY)');
    await connection.raw(
      'CREATE TABLE fault_children (parent integer REFERENCES fault_parents (id) DEFERRABLE INITIALLY DEFERRED)',
    );
  });

  /** A key that leads nowhere, which the database looks at only when the transaction ends. */
  const breakCommit = async (
    _nth: number,
    sql: string,
    run: (sql: string) => Promise<unknown>,
  ): Promise<void> => {
    if (!sql.startsWith('COMMIT')) return;
    if (!onPostgres()) await run('PRAGMA defer_foreign_keys = ON');
    await run('INSERT INTO fault_children (parent) VALUES (1)');
  };

  test('is never answered with a success, stores nothing, and the next request works', async () => {
    const documentId = await bringToLeadership(desk);
    const before = await read(documentId);
    for (let time = 0; time < 3; time += 1) {
      const answer = await approveWhile(documentId, breakCommit);
      expect(answer.status).toBe(500);
      expect(await read(documentId)).toEqual(before);
    }
    expect((await act(desk, 'leader', documentId, 'approve')).status).toBe(200);
    expect(await read(documentId)).toMatchObject({ state: 'approved', acts: 1 });
    expect(await desk.strapi.db.connection('fault_children')).toEqual([]);
    expect(await ledgerFaults()).toEqual([]);
  });
});
