import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { checkChain } from '../../src/adapters/ledger/check-chain';
import { readLedgerFile, writeLedgerFile } from '../../src/adapters/ledger/ledger-file';
import { readLedger } from '../../src/adapters/ledger/read-ledger';
import { sha256 } from '../../src/adapters/sha256';
import { chainEntry, type ChainedEntry } from '../../src/domain/decision/ledger-chain';
import type { Bench } from './bench';

const ROWS = 100_000;
const BATCH = 500;

/** How long 100,000 rows of the ledger take to verify: in the database, and from a file alone. */
export const ledger: Bench = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-bench-'));
  const filename = path.join(folder, 'ledger.db');
  const database = knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  try {
    await fill(database);
    const file = path.join(folder, 'ledger.jsonl');
    const goal = '< 10 s';
    return [
      { name: `verify ${ROWS} rows`, ...(await timed(() => walk(readLedger(database)))), goal },
      {
        name: 'export as JSON Lines',
        ...(await timed(() => writeLedgerFile(readLedger(database), file))),
      },
      { name: 'verify the file alone', ...(await timed(() => walk(readLedgerFile(file)))), goal },
      {
        name: 'memory at the end',
        value: Math.round(process.memoryUsage().rss / 2 ** 20),
        unit: 'MiB',
      },
    ];
  } finally {
    await database.destroy();
    rmSync(folder, { recursive: true });
  }
};

async function timed(work: () => Promise<unknown>) {
  const begin = performance.now();
  await work();
  return { value: Math.round((performance.now() - begin) / 10) / 100, unit: 's' };
}

async function walk(rows: AsyncIterable<ChainedEntry | null>): Promise<void> {
  const { count, fault } = await checkChain(rows);
  if (count !== ROWS || fault) throw new Error(`Verified ${count} rows: ${fault?.kind ?? 'sound'}`);
}

async function fill(database: Knex): Promise<void> {
  await database.schema.createTable('review_decisions', (table) => {
    table.increments('id');
    table.integer('sequence').unique();
    for (const column of TEXTS) table.text(column);
    table.integer('round');
    table.integer('revision');
  });
  await database.transaction(async (trx) => {
    let last: ChainedEntry | null = null;
    for (let at = 0; at < ROWS; at += BATCH) {
      const rows: object[] = [];
      for (let sequence = at + 1; sequence <= at + BATCH; sequence += 1) {
        last = chainEntry(entry(sequence), last, sha256);
        rows.push(stored(last));
      }
      await trx('review_decisions').insert(rows);
    }
  });
}

const TEXTS = [
  ...['at', 'action', 'submission', 'post', 'from_state', 'to_state', 'fingerprint', 'capacity'],
  ...['actor_person', 'actor_name', 'actor_role', 'actor_unit', 'reason', 'details'],
  ...['previous_hash', 'hash'],
];

/** A row of the usual length: an appraisal with its checklist. */
function entry(sequence: number) {
  const checklist = Array.from({ length: 12 }, (_, item) => ({
    criterion: `c-${item}`,
    result: 'pass',
  }));
  return {
    ...{ sequence, at: '2024-10-07T02:00:00.000Z', action: 'propose', post: null, round: 1 },
    submission: `s9qutz3xjijzfw5ehntuy${sequence}`,
    ...{ fromState: 'in-appraisal', toState: 'awaiting-approval', revision: 1 },
    fingerprint: sha256(String(sequence)),
    actor: {
      person: 'p-vu-hai-dang',
      name: 'Vũ Hải Đăng',
      role: 'Cán bộ thẩm định',
      unit: 'Công an thành phố',
    },
    ...{ capacity: 'direct', reason: 'Nội dung phù hợp, đề nghị phê duyệt.' },
    details: { proposal: 'approve', checklist, numbers: {} },
  };
}

function stored({
  actor,
  previousHash,
  fromState,
  toState,
  details,
  ...row
}: ChainedEntry): object {
  return {
    ...row,
    ...{ previous_hash: previousHash, from_state: fromState, to_state: toState },
    ...{ actor_person: actor.person, actor_name: actor.name },
    ...{ actor_role: actor.role, actor_unit: actor.unit, details: JSON.stringify(details) },
  };
}
