import type { Knex } from 'knex';
import type { Json } from '../../domain/decision/canonical-json';
import type { ChainedEntry } from '../../domain/decision/ledger-chain';
import { entryOf, type LedgerRow } from '../stores/ledger-store';

const TABLE = 'review_decisions';
const PAGE = 2000;

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

type StoredRow = LedgerRow & { readonly id: number };

/**
 * The whole ledger in its order, page by page, so that memory stays the same however long it is.
 * Rows that share a number all come: somebody may have dropped the index that forbids them.
 */
export async function* readLedger(database: Knex): AsyncGenerator<ChainedEntry> {
  let last: StoredRow | undefined;
  for (;;) {
    const page = await pageAfter(database, last);
    for (const { id: _id, ...row } of page) {
      yield entryOf({ ...row, details: parsedDetails(row.details) });
    }
    if (page.length < PAGE) return;
    last = page.at(-1);
  }
}

/** How many rows there are, in order or out of it. */
export async function countLedger(database: Knex): Promise<number> {
  const row = (await database(TABLE).count({ count: '*' }).first()) as
    { count: number | string } | undefined;
  return Number(row?.count ?? 0);
}

async function pageAfter(database: Knex, last: StoredRow | undefined): Promise<StoredRow[]> {
  const rows = database(TABLE)
    .select({ id: 'id', ...COLUMNS })
    .whereNotNull('sequence')
    .orderBy(['sequence', 'id'])
    .limit(PAGE);
  if (last !== undefined) void rows.whereRaw('(sequence, id) > (?, ?)', [last.sequence, last.id]);
  return (await rows) as StoredRow[];
}

/** SQLite keeps JSON as text; a text that is no JSON any more stays one, and has not its hash. */
function parsedDetails(stored: Json): Json {
  if (typeof stored !== 'string') return stored;
  try {
    return JSON.parse(stored) as Json;
  } catch {
    return stored;
  }
}
