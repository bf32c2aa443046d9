import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs work in the transaction that is open, or in one of its own. */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return await strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction));
}

/** Does something once the open transaction has been committed; nothing when none is open. */
export async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return;
  await strapi.db.transaction(({ onCommit }: { onCommit: (callback: () => void) => void }) => {
    onCommit(work);
  });
}

type Container = (trx: Knex.Transaction) => unknown;
type Query = (connection: unknown, statement: unknown) => Promise<unknown>;

/** The part of Knex's client that begins transactions and runs statements. */
interface TransactionSource {
  transaction(container: Container, ...rest: readonly unknown[]): unknown;
  query: Query;
}

/**
 * Makes every commit wait for the driver's word. Knex resolves `commit()` even when the database
 * refused it, so that a failed commit would be answered as a success.
 */
export function commitHonestly(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as TransactionSource;
  const begin = client.transaction.bind(client);
  const query = client.query.bind(client);
  client.transaction = (container, ...rest) =>
    begin((trx) => container(withHeardCommit(trx, query)), ...rest);
}

function withHeardCommit(trx: Knex.Transaction, query: Query): Knex.Transaction {
  endAfterFailedCommit(trx.client as Pick<TransactionSource, 'query'>, query);
  const commit = trx.commit.bind(trx);
  const commitHeard = async (value?: unknown): Promise<void> => {
    await commit(value);
    await trx.executionPromise;
  };
  return Object.assign(trx, { commit: commitHeard });
}

/**
 * SQLite leaves a transaction open whose commit it refused, and Knex would hand its connection to
 * the next request like this.
 */
function endAfterFailedCommit(client: Pick<TransactionSource, 'query'>, query: Query): void {
  const inTransaction = client.query;
  client.query = async (connection, statement) => {
    try {
      return await inTransaction(connection, statement);
    } catch (error) {
      if (statement === 'COMMIT;') await query(connection, 'ROLLBACK;').catch(() => undefined);
      throw error;
    }
  };
}
