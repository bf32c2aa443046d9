import type { Core } from '@strapi/strapi';
import type { Progress, TerritorySet } from '../../adapters/seeds/read-seeds';
import { suppressHistory } from '../../adapters/mail/suppress-history';
import { deskSettings } from '../../adapters/stores/desk-settings';
import { UIDS } from '../../adapters/stores/uids';
import { useApp } from '../../app';
import { createCitizens, createStaff } from './accounts';
import { readDemoSeeds } from './demo-seeds';
import { createGatewayToken } from './gateway-token';
import { tellHistory } from './history';
import type { HistoryContext } from './history-context';
import { demoDayOf } from './moments';

/** Only what happened in the last day of the history is mailed when the demo starts. */
const MAILED_HISTORY_MS = 24 * 3_600_000;

/** What the demo is made with. */
export interface DemoOptions {
  readonly set: TerritorySet;
  readonly password: string;
  readonly progress: Progress;
}

/** Fills a database that has its reference data with the demo's people and dossiers. */
export async function seedDemo(strapi: Core.Strapi, options: DemoOptions): Promise<void> {
  const { set, password, progress } = options;
  const seeds = await readDemoSeeds(set);
  let now = Date.now();
  const app = useApp(strapi, { now: () => now });
  const day = demoDayOf(now, await app.ports.reference.calendar(), app.ports.zone);
  const unitOf = await unitLookup(strapi);
  const accounts = await createStaff(strapi, seeds.staff, password);
  await createCitizens(strapi, seeds, { password, day, unitOf });
  await createGatewayToken(strapi);
  progress(`${accounts.size} accounts, ${seeds.citizens.length} citizens`);
  const agencies = await agencyNames(strapi);
  const context: HistoryContext = {
    ...{ strapi, app, day, unitOf, accounts, agencies },
    places: seeds.places,
    staff: seeds.staff,
    offices: await app.ports.reference.offices(),
    topics: await topicIds(strapi),
    setClock: (time) => {
      now = time;
    },
  };
  const dossiers = seeds.dossiers.filter(({ agency }) => agencies.has(agency));
  await tellHistory(context, { dossiers, followUps: seeds.followUps }, progress);
  now = day.now;
  await app.work.run('phase-events');
  await suppressHistory(strapi, day.now - MAILED_HISTORY_MS);
}

async function unitLookup(strapi: Core.Strapi): Promise<(code: string) => number> {
  const { division } = await deskSettings(strapi);
  const rows = (await strapi.db.query(UIDS.unit).findMany({
    where: { division },
    orderBy: { validFrom: 'asc' },
    select: ['id', 'code'],
  })) as { id: number; code: string }[];
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`No unit ${code} in ${division}`);
    return id;
  };
}

async function topicIds(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const rows = (await strapi.db.query(UIDS.topic).findMany({ select: ['id', 'code'] })) as {
    id: number;
    code: string;
  }[];
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function agencyNames(strapi: Core.Strapi): Promise<HistoryContext['agencies']> {
  const rows = (await strapi.db.query(UIDS.agency).findMany({
    populate: { territory: true },
  })) as { code: string; name: string; territory: { name: string } | null }[];
  return new Map(
    rows.map(({ code, name, territory }) => [
      code,
      { name, parentName: `UBND ${territory?.name ?? ''}` },
    ]),
  );
}
