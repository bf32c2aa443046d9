import { existsSync } from 'node:fs';
import dotenv from 'dotenv';
import knex, { type Knex } from 'knex';
import { sha256 } from '../adapters/sha256';
import { entryOf, type LedgerRow } from '../adapters/stores/ledger-store';
import { createChainVerifier } from '../domain/decision/ledger-chain';

const COLUMNS = {
  sequence: 'sequence',
  at: 'at',
  action: 'action',
  submission: 'submission',
  post: 'post',
  fromState: 'from_state',
  toState: 'to_state',
  round: 'round',
  revision: 'revision',
  fingerprint: 'fingerprint',
  actorPerson: 'actor_person',
  actorName: 'actor_name',
  actorRole: 'actor_role',
  actorUnit: 'actor_unit',
  capacity: 'capacity',
  reason: 'reason',
  details: 'details',
  previousHash: 'previous_hash',
  hash: 'hash',
} as const satisfies Record<keyof LedgerRow, string>;

/** Where a production's and the demo's database lie when nothing else is said. */
const FILES = ['.tmp/data.db', '.tmp/demo.db'];

/**
 * Walks the decision ledger of the configured database, row by row. Exit 0 with the count and the
 * head, or exit 1 with the first broken row.
 */
async function main(): Promise<number> {
  dotenv.config({ quiet: true });
  const database = knex(connection());
  try {
    return await verify(database);
  } finally {
    await database.destroy();
  }
}

function connection(): Knex.Config {
  if (process.env.DATABASE_CLIENT === 'postgres') {
    return { client: 'pg', connection: process.env.DATABASE_URL ?? '' };
  }
  const filename = process.env.DATABASE_FILENAME ?? FILES.find((file) => existsSync(file)) ?? '';
  return { client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true };
}

async function verify(database: Knex): Promise<number> {
  const verifier = createChainVerifier(sha256);
  let count = 0;
  const rows = database('review_decisions').select(COLUMNS).orderBy('sequence').stream();
  for await (const row of rows as AsyncIterable<LedgerRow>) {
    const fault = verifier.accept(entryOf({ ...row, details: detailsOf(row.details) }));
    if (fault) {
      console.error(`Row ${fault.sequence} of the ledger: ${fault.kind}`);
      return 1;
    }
    count += 1;
  }
  console.log(`${count} rows, unbroken; head ${verifier.head()?.hash ?? 'none'}`);
  return 0;
}

/** SQLite keeps JSON as text. */
function detailsOf(stored: LedgerRow['details']): LedgerRow['details'] {
  return typeof stored === 'string' ? (JSON.parse(stored) as LedgerRow['details']) : stored;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
