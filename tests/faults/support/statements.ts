import type { Core } from '@strapi/strapi';

type RunStatement = (connection: unknown, statement: { readonly sql: string }) => Promise<unknown>;

/** A statement, the connection it goes to, and a way to put another one before it. */
export interface WatchedStatement {
  readonly sql: string;
  readonly connection: unknown;
  readonly run: (sql: string) => Promise<unknown>;
}

/** What a test does around each statement that goes to the database. */
export interface StatementWatch {
  /** Before the driver sees it; may throw, and then the driver never does. */
  before?(statement: WatchedStatement): Promise<void> | void;
  /** After the driver has done it, before anybody hears of it. */
  after?(sql: string): void;
}

/** Watches the statements of a running server from outside; the function ends it. */
export function watchStatements(strapi: Core.Strapi, watch: StatementWatch): () => void {
  // Knex makes the client of each transaction from the prototype of the client's class.
  const client = strapi.db.connection.client as object;
  const prototype = Object.getPrototypeOf(client) as { _query: RunStatement };
  const own = Object.getOwnPropertyDescriptor(prototype, '_query');
  const original = prototype._query;
  prototype._query = async function watched(connection, statement) {
    const run = (sql: string) => original.call(this, connection, { sql });
    await watch.before?.({ sql: statement.sql, connection, run });
    const result = await original.call(this, connection, statement);
    watch.after?.(statement.sql);
    return result;
  };
  return () => {
    if (own) Object.defineProperty(prototype, '_query', own);
    else Reflect.deleteProperty(prototype, '_query');
  };
}
