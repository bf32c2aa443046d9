import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import knex from 'knex';
import { SCRATCH } from './test-environment';

/** The template on SQLite: migrated, with all reference data and the people. */
export const TEMPLATE_FILE = path.join(SCRATCH, 'test-template.db');

/** The template on PostgreSQL. */
export const TEMPLATE_DATABASE = 'loa_phuong_test_template';

/** A database of a test's own. */
export interface TestDatabase {
  readonly settings: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** Copies the template of the database that this suite runs on. */
export function copyTemplate(): Promise<TestDatabase> {
  const name = `loa_phuong_test_${randomBytes(6).toString('hex')}`;
  return process.env.DATABASE_CLIENT === 'postgres' ? copyDatabase(name) : copyFile(name);
}

async function copyFile(name: string): Promise<TestDatabase> {
  const folder = path.join(SCRATCH, 'test-databases');
  const file = path.join(folder, `${name}.db`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(TEMPLATE_FILE, file);
  return {
    settings: sqliteSettings(file),
    drop: async () => {
      for (const side of ['', '-wal', '-shm', '-journal']) rmSync(file + side, { force: true });
    },
  };
}

async function copyDatabase(name: string): Promise<TestDatabase> {
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  return { settings: postgresSettings(name), drop: () => dropDatabase(name) };
}

/** What the server needs to be told to use an SQLite file. */
export function sqliteSettings(file: string): Record<string, string> {
  return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file };
}

/** What the server needs to be told to use a database of TEST_DATABASE_URL's server. */
export function postgresSettings(name: string): Record<string, string> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = name;
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href };
}

/** Runs a statement on the server of TEST_DATABASE_URL, or on this database. */
export async function onServer(
  statement: string,
  connection = process.env.TEST_DATABASE_URL ?? '',
): Promise<void> {
  const server = knex({ client: 'pg', connection });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}

/** Drops a database, whoever is still connected to it. */
export function dropDatabase(name: string): Promise<void> {
  return onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
