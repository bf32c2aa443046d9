import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  dropDatabase,
  onServer,
  postgresSettings,
  sqliteSettings,
  TEMPLATE_DATABASE,
  TEMPLATE_FILE,
} from './databases';
import { DIST, ROOT, SCRATCH } from './test-environment';

/** What the compiled server is made of. */
const SOURCES = ['src', 'config', 'tsconfig.json', 'package-lock.json'];

/** What a template is made of: seeds, schemas, roles, people. */
const CONTENTS = [
  ...['database/seeds', 'src/adapters/seeds', 'src/adapters/setup', 'src/api', 'src/components'],
  ...['src/commands/seed-demo/accounts.ts', 'src/domain/submission', 'src/extensions'],
  ...['tests/support/make-template.ts', 'tests/support/people.ts', 'tests/support/test-clock.ts'],
];

/**
 * Compiles the server and makes the templates that every test file copies. What has not changed
 * since the last run is kept.
 */
export default async function setUp(): Promise<void> {
  rmSync(path.join(SCRATCH, 'test-databases'), { recursive: true, force: true });
  unlessKept(DIST, SOURCES, compile);
  unlessKept(TEMPLATE_FILE, CONTENTS, () => makeTemplate(sqliteSettings(TEMPLATE_FILE)));
  if (process.env.TEST_DATABASE_URL) await makePostgresTemplate();
}

function unlessKept(target: string, sources: readonly string[], make: () => void): void {
  const stamp = `${target}.stamp`;
  const digest = digestOf(sources);
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(target, { recursive: true, force: true });
  make();
  writeFileSync(stamp, digest);
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(path.join(ROOT, source)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Types are `npm run typecheck`'s business: here the server only has to run. */
function compile(): void {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  run([compiler, '--project', 'tsconfig.json', '--outDir', DIST, '--noCheck'], {});
}

function makeTemplate(settings: Readonly<Record<string, string>>): void {
  run(['--import', 'tsx', path.join(__dirname, 'make-template.ts')], settings);
}

async function makePostgresTemplate(): Promise<void> {
  await dropDatabase(TEMPLATE_DATABASE);
  await onServer(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  makeTemplate(postgresSettings(TEMPLATE_DATABASE));
}

/** In a process of its own: Jest's environment is no place for a whole server's start. */
function run(args: readonly string[], settings: Readonly<Record<string, string>>): void {
  const env = { ...process.env, NODE_OPTIONS: '', ...settings };
  execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
}
