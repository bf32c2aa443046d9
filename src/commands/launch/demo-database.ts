import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import knex, { type Knex } from 'knex';
import type { TerritorySet } from '../../adapters/seeds/read-seeds';
import { StepFailure } from './failure';
import { runNode } from './run';

const DEMO_FILE = '.tmp/demo.db';
const SIDE_FILES = ['', '-wal', '-shm', '-journal'];

/** The database of the demo: its own SQLite file, or the one that DATABASE_* names. */
export interface DemoDatabase {
  readonly file: string | null;
  readonly isSeeded: boolean;
}

/**
 * Looks at the database that the demo is to use. A database that holds something else than a demo
 * is refused, and so is clearing one that is not a file.
 */
export async function findDatabase({ reset }: { reset: boolean }): Promise<DemoDatabase> {
  if (process.env.DATABASE_CLIENT === 'postgres') return findPostgres({ reset });
  const file = process.env.DATABASE_FILENAME ?? DEMO_FILE;
  process.env.DATABASE_FILENAME = file;
  if (reset) removeFile(file);
  if (!existsSync(file)) return { file, isSeeded: false };
  await assertDemo({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  return { file, isSeeded: true };
}

async function findPostgres({ reset }: { reset: boolean }): Promise<DemoDatabase> {
  if (reset) {
    throw new StepFailure(
      '--reset clears the demo’s own SQLite file only',
      'Drop and create the PostgreSQL database yourself, then start without --reset.',
    );
  }
  const connection = process.env.DATABASE_URL ?? '';
  const isEmpty = await withDatabase({ client: 'pg', connection }, async (database) => {
    const [row] = await database('information_schema.tables')
      .where({ table_schema: 'public' })
      .count<{ count: string }[]>();
    return Number(row?.count ?? 0) === 0;
  });
  if (isEmpty) return { file: null, isSeeded: false };
  await assertDemo({ client: 'pg', connection });
  return { file: null, isSeeded: true };
}

/** Fills the database; an SQLite file takes its name only when it is complete. */
export async function seedDatabase(
  { file }: DemoDatabase,
  { set, dist, onLine }: { set: TerritorySet; dist: string; onLine: (line: string) => void },
): Promise<void> {
  const unfinished = file === null ? null : `${file}.unfinished`;
  if (unfinished !== null) removeFile(unfinished);
  mkdirSync('.tmp', { recursive: true });
  await runNode({
    name: 'Loading the reference data and the demo',
    args: [`${dist}/src/commands/seed.js`, '--demo', '--territory', set],
    env: unfinished === null ? {} : { DATABASE_FILENAME: unfinished },
    advice: 'Look at the error above; `npm run demo -- --reset` begins anew.',
    onLine: (line) => {
      if (line.startsWith('  ')) onLine(line.trim());
    },
  });
  if (file === null || unfinished === null) return;
  for (const side of SIDE_FILES) {
    if (existsSync(unfinished + side)) renameSync(unfinished + side, file + side);
  }
}

function removeFile(file: string): void {
  for (const side of SIDE_FILES) rmSync(file + side, { force: true });
}

async function assertDemo(config: Knex.Config): Promise<void> {
  const isDemo = await withDatabase(config, async (database) => {
    const found = await database('admin_users').where({ email: 'admin@loa-phuong.example' });
    return found.length > 0;
  }).catch(() => false);
  if (isDemo) return;
  throw new StepFailure(
    'The database holds something else than a demo',
    'Name an empty one by DATABASE_URL or DATABASE_FILENAME, or use --reset for a file.',
  );
}

async function withDatabase<T>(
  config: Knex.Config,
  work: (database: Knex) => Promise<T>,
): Promise<T> {
  const database = knex(config);
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
