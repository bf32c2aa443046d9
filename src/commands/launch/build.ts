import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './run';

const STAMP = '.tmp/build-stamp';
const SOURCES = ['src', 'config', 'package-lock.json', 'tsconfig.json', 'favicon.png'];

/** The compiled server that seeds while the panel is still being built. */
export const SEEDER_DIST = '.tmp/seeder';

/** Tells whether what was built is older than its sources, by their contents' digest. */
export function isStale(): boolean {
  const built = existsSync('dist/build/index.html') && existsSync(STAMP);
  return !built || readFileSync(STAMP, 'utf8') !== sourceDigest();
}

/** Builds server and panel with Strapi, and remembers from what. */
export async function buildAll(): Promise<void> {
  const digest = sourceDigest();
  await runNode({
    name: 'Building server and panel',
    args: [path.resolve('node_modules/@strapi/strapi/bin/strapi.js'), 'build'],
    advice: 'Look at the first error above; `npm ci` repairs a damaged installation.',
  });
  mkdirSync('.tmp', { recursive: true });
  writeFileSync(STAMP, digest);
}

/** Compiles the server alone, into a folder of its own. */
export function compileSeeder(): Promise<void> {
  return runNode({
    name: 'Compiling the server',
    args: [path.resolve('node_modules/typescript/bin/tsc'), '--outDir', SEEDER_DIST],
    advice: 'Look at the first error above; `npm ci` repairs a damaged installation.',
  });
}

function sourceDigest(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.filter(existsSync).flatMap(filesUnder).sort()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(entry: string): string[] {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
}
