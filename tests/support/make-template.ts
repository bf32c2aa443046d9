import { createStrapi, type Core } from '@strapi/strapi';
import type * as Accounts from '../../src/commands/seed-demo/accounts';
import { readDemoSeeds } from '../../src/commands/seed-demo/demo-seeds';
import type * as Seeds from '../../src/adapters/seeds';
import { extraStaff, PASSWORD } from './people';
import { DIST, loadCompiled, ROOT, setEnvironment } from './test-environment';
import { FIRST_DAY } from './test-clock';

const SET = 'letter-2024';

/** Fills the database of the environment with the reference data and the people of the tests. */
async function makeTemplate(): Promise<void> {
  setEnvironment({});
  const strapi = await createStrapi({
    appDir: ROOT,
    distDir: DIST,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  const { seedReference } = await loadCompiled<typeof Seeds>('src/adapters/seeds/index.js');
  await seedReference(strapi, SET, () => undefined);
  await createPeople(strapi);
  await strapi.destroy();
}

async function createPeople(strapi: Core.Strapi): Promise<void> {
  const seeds = await readDemoSeeds(SET);
  const { createStaff, createCitizens } = await loadCompiled<typeof Accounts>(
    'src/commands/seed-demo/accounts.js',
  );
  const introduced = seeds.staff.filter(({ login }) => login);
  await createStaff(strapi, [...introduced, ...extraStaff()], PASSWORD);
  const units = (await strapi.db
    .query('api::administrative-unit.administrative-unit')
    .findMany({ where: { division: 'three-level-2024', validUntil: null } })) as {
    id: number;
    code: string;
  }[];
  const ids = new Map(units.map(({ id, code }) => [code, id]));
  await createCitizens(strapi, seeds, {
    password: PASSWORD,
    day: { today: FIRST_DAY } as Parameters<typeof createCitizens>[2]['day'],
    unitOf: (code) => ids.get(code) ?? 0,
  });
}

makeTemplate().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
