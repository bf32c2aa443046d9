import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStrapi } from '@strapi/strapi';
import { seedReference } from '../adapters/seeds';
import { isTerritorySet, TERRITORY_SETS } from '../adapters/seeds/read-seeds';
import { seedDemo } from './seed-demo';

const DEFAULT_PASSWORD = 'Loa-Phuong-2024';

/**
 * Loads the reference data into the configured database, and with `--demo` the demo's people and
 * dossiers. Runs from the compiled code, beside which Strapi finds its own.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { demo: { type: 'boolean' }, territory: { type: 'string', default: 'letter-2024' } },
  });
  const { territory } = values;
  if (!isTerritorySet(territory)) {
    throw new Error(`--territory is one of ${TERRITORY_SETS.join(', ')}, not ${territory}`);
  }
  const progress = (message: string) => {
    console.log(`  ${message}`);
  };
  const distDir = path.resolve(__dirname, '..', '..');
  const strapi = await createStrapi({ appDir: process.cwd(), distDir }).load();
  await seedReference(strapi, territory, progress);
  if (values.demo) {
    const password = process.env.DEMO_PASSWORD ?? DEFAULT_PASSWORD;
    await seedDemo(strapi, { set: territory, password, progress });
  }
  await strapi.destroy();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
