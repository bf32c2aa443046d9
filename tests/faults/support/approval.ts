import knex, { type Knex } from 'knex';
import { checkChain } from '../../../src/adapters/ledger/check-chain';
import { checkRevisions } from '../../../src/adapters/ledger/check-revisions';
import { checkStates } from '../../../src/adapters/ledger/check-states';
import { readLedger } from '../../../src/adapters/ledger/read-ledger';

/** All that an approval changes, as the database has it. */
export interface Approval {
  readonly state: string;
  readonly version: number;
  readonly decisionNumber: string | null;
  readonly acts: number;
  readonly posts: number;
  readonly books: readonly unknown[];
}

/** A connection of the test's own to a server's database. */
export function connectTo(settings: Readonly<Record<string, string>>): Knex {
  return settings.DATABASE_CLIENT === 'postgres'
    ? knex({ client: 'pg', connection: settings.DATABASE_URL ?? '' })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: settings.DATABASE_FILENAME ?? '' },
        useNullAsDefault: true,
      });
}

/** Reads what an approval would have changed. */
export async function approvalOf(database: Knex, documentId: string): Promise<Approval> {
  const row = await database('submissions').where({ document_id: documentId }).first();
  const count = async (table: string, where: object) => {
    const found = await database(table).where(where).count({ count: '*' }).first();
    return Number(found?.count);
  };
  return {
    ...{ state: row.state, version: row.version, decisionNumber: row.decision_number },
    acts: await count('review_decisions', { submission: documentId, action: 'approve' }),
    posts: await count('posts', {}),
    books: await database('number_books').select('book', 'last').orderBy('book'),
  };
}

/** Everything the ledger's verifier has to say against a database. */
export async function faultsOf(database: Knex): Promise<readonly unknown[]> {
  const { fault } = await checkChain(readLedger(database));
  const { faults: states } = await checkStates(database);
  const { faults: revisions } = await checkRevisions(database);
  return [...(fault ? [fault] : []), ...states, ...revisions];
}
