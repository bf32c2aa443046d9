import {
  act,
  bringToAppraisal,
  bringToLeadership,
  bringToOffice,
  CORRECTION,
  done,
  factsOf,
  publish,
  refusalOf,
} from '../support/dossiers';
import { failureOf } from '../support/failure-of';
import { postOf } from '../support/feed';
import { bootDesk, type TestDesk } from '../support/harness';
import { faultInLedger, ledgerOf } from '../support/ledger';
import { FIRST_MOMENT } from '../support/test-clock';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
beforeEach(() => {
  desk.clock.set(FIRST_MOMENT);
});
afterAll(() => desk.close());

describe('the books', () => {
  const receiptOf = async (documentId: string) => (await factsOf(desk, documentId)).receiptNumber;

  test('number receipts without gaps for each office, whoever asks at once and whatever fails', async () => {
    const first = await bringToLeadership(desk);
    const last = Number((await receiptOf(first))?.split('/')[0]);
    const dossiers = await Promise.all([1, 2, 3].map(() => bringToOffice(desk)));
    const future = { receivedAt: '2024-10-08T09:00:00+07:00' };
    for (const one of dossiers) {
      const answer = await act(desk, 'officer.bienhoa', one, 'receive', future);
      expect(refusalOf(answer)).toEqual([400, 'received_in_future']);
    }
    await Promise.all(dossiers.map((one) => done(desk, 'officer.bienhoa', one, 'receive')));
    const numbers = await Promise.all(dossiers.map(receiptOf));
    expect(numbers.sort()).toEqual(
      [1, 2, 3].map((n) => `${String(last + n).padStart(2, '0')}/2024/TN-CABH`),
    );

    const elsewhere = await bringToAppraisal(desk, {
      ...{ by: 'editor.longthanh', officer: 'officer.longthanh' },
    });
    expect(await receiptOf(elsewhere)).toBe('01/2024/TN-CALT');
  });

  test('begin anew with the year', async () => {
    desk.clock.set('2025-01-02T09:00:00+07:00');
    const fields = {
      visibleFrom: '2025-01-10T00:00:00.000Z',
      visibleUntil: '2025-02-10T00:00:00.000Z',
      interactionUntil: null,
    };
    expect(await receiptOf(await bringToLeadership(desk, { fields }))).toBe('01/2025/TN-CABH');
  });
});

describe('the ledger', () => {
  test('has one row for each act, chained without a break', async () => {
    const before = (await ledgerOf(desk)).length;
    const documentId = await publish(desk);
    await act(desk, 'leader', documentId, 'refuse', { reason: 'Quá muộn.' });
    const rows = (await ledgerOf(desk)).slice(before);
    expect(rows.map(({ action, actorPerson }) => [action, actorPerson])).toEqual([
      ['submit', 'p-pham-minh-nhut'],
      ['receive', 'p-vu-hai-dang'],
      ['propose', 'p-vu-hai-dang'],
      ['approve', 'p-phan-trong-nghia'],
    ]);
    expect(rows.at(-1)).toMatchObject({
      submission: documentId,
      post: (await postOf(desk, documentId)).documentId,
      fromState: 'awaiting-approval',
      toState: 'approved',
      revision: 1,
      fingerprint: (await factsOf(desk, documentId)).fingerprint,
      at: '2024-10-07T02:00:00.000Z',
    });
    expect(await faultInLedger(desk)).toBeNull();
  });

  test.each(['review_decisions', 'revisions', 'notices'])(
    'and the database itself refuses to change, replace, delete or truncate a row of %s',
    async (table) => {
      const asked = await bringToOffice(desk);
      await done(desk, 'officer.bienhoa', asked, 'request-changes', { corrections: [CORRECTION] });
      const { connection } = desk.strapi.db;
      const rows = () => connection(table).select('*').orderBy('id');
      const before = await rows();
      expect(before.length).toBeGreaterThan(0);
      const [first] = before;
      const sameRow = { ...storable(first), round: 7 };
      const sameKeys = { ...sameRow, id: 1_000_000 };
      const ways = [
        connection(table).update({ round: 7 }),
        connection(table).delete(),
        connection(table).insert(sameRow).onConflict('id').merge(['round']),
        ...(desk.strapi.db.dialect.client === 'postgres'
          ? [
              connection.raw(`TRUNCATE ${table} CASCADE`),
              connection.raw(`SET session_replication_role = replica; DELETE FROM ${table}`),
            ]
          : [replaceWith(table, sameRow), replaceWith(table, sameKeys)]),
      ];
      for (const way of ways) expect(await failureOf(way)).toMatch(/append-only/);
      expect(await rows()).toEqual(before);
    },
  );

  /** SQLite's own upsert. */
  function replaceWith(table: string, row: Readonly<Record<string, unknown>>) {
    const columns = Object.keys(row);
    const marks = columns.map(() => '?').join(', ');
    return desk.strapi.db.connection.raw(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
      columns.map((column) => row[column] as string),
    );
  }
});

/** A row as it was read, in the form in which it can be written. */
function storable(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isJson(value) ? JSON.stringify(value) : value,
    ]),
  );
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
