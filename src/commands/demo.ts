import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStrapi } from '@strapi/strapi';
import { isTerritorySet, TERRITORY_SETS, type TerritorySet } from '../adapters/seeds/read-seeds';
import { announce } from './launch/announce';
import { buildAll, compileSeeder, isStale, SEEDER_DIST } from './launch/build';
import { findDatabase, seedDatabase, type DemoDatabase } from './launch/demo-database';
import { checkMachine, prepareEnvironment } from './launch/environment';
import { StepFailure } from './launch/failure';

const started = performance.now();

/** Builds what is stale, fills an empty database, starts, and says where to look. */
async function main(): Promise<void> {
  const { reset, set } = readArguments();
  const address = prepareEnvironment();
  await checkMachine(address);
  const database = await findDatabase({ reset });
  await Promise.all([buildStale(), fillEmpty(database, set)]);
  say('starting');
  const strapi = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void strapi.destroy().finally(() => process.exit(0));
    });
  }
  await strapi.start();
  announce(address);
}

function readArguments(): { reset: boolean; set: TerritorySet } {
  const { values } = parseArgs({
    options: {
      reset: { type: 'boolean', default: false },
      territory: { type: 'string', default: 'letter-2024' },
    },
  });
  if (isTerritorySet(values.territory)) return { reset: values.reset, set: values.territory };
  throw new StepFailure(
    `There is no territory ${values.territory}`,
    `Take one of ${TERRITORY_SETS.join(', ')}.`,
  );
}

async function buildStale(): Promise<void> {
  if (!isStale()) return;
  say('building server and panel (one to two minutes)');
  await buildAll();
  say('built');
}

async function fillEmpty(database: DemoDatabase, set: TerritorySet): Promise<void> {
  if (database.isSeeded) return;
  say(`filling the database (${set})`);
  await compileSeeder();
  await seedDatabase(database, { set, dist: SEEDER_DIST, onLine: say });
  say('database filled');
}

function say(message: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
  console.log(`${seconds} s  ${message}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof StepFailure ? `\n${error.message}\n\n→ ${error.advice}` : error);
  process.exit(1);
});
