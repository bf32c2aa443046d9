import { existsSync } from 'node:fs';
import knex, { type Knex } from 'knex';

/** Where a production's and the demo's database lie when nothing else is said. */
const FILES = ['.tmp/data.db', '.tmp/demo.db'];

/** The configured database, for reading alone. */
export function openDatabase(): Knex {
  if (process.env.DATABASE_CLIENT === 'postgres') {
    return knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
  }
  const filename = process.env.DATABASE_FILENAME ?? FILES.find((file) => existsSync(file));
  if (filename === undefined || !existsSync(filename)) {
    throw new Error(`There is no database at ${filename ?? FILES.join(' or ')}`);
  }
  const connection = { filename, options: { readonly: true } };
  return knex({ client: 'better-sqlite3', connection, useNullAsDefault: true });
}

/** Reads as of one moment, however much is written meanwhile. */
export async function atOneMoment<T>(
  database: Knex,
  work: (snapshot: Knex) => Promise<T>,
): Promise<T> {
  const { config } = database.client as { readonly config: Knex.Config };
  const snapshot = { isolationLevel: 'repeatable read', readOnly: true } as const;
  return database.transaction(work, config.client === 'pg' ? snapshot : {});
}
