import type { Core } from '@strapi/strapi';
import type { Division, UnitLevel } from '../../domain/audience/territory';
import { saveDeskSettings } from '../stores/desk-settings';
import { UIDS } from '../stores/uids';
import { readJsonSeed, type Progress, type TerritorySet } from './read-seeds';
import { addMissing } from './seed-catalogues';

interface TerritorySeed {
  readonly division: Division;
  readonly provinceCode: string;
}

interface OfficeSeed {
  readonly code: string;
  readonly territory: readonly string[];
}

interface AgencySeed {
  readonly code: string;
  readonly territory: string;
}

interface RuleSeed {
  readonly requesterLevel: string;
  readonly requesterKind: string;
  readonly territory: string;
  readonly office: string;
  readonly status: string;
  readonly validFrom: string;
}

/** Adds a set's offices, agencies and routing rules, and makes its division the one in force. */
export async function seedTerritory(
  strapi: Core.Strapi,
  set: TerritorySet,
  progress: Progress,
): Promise<void> {
  const from = <T>(file: string) => readJsonSeed<T>(`territories/${set}/${file}.json`);
  const { division, provinceCode } = await from<TerritorySeed>('territory');
  await saveDeskSettings(strapi, { division, provinceCode });
  const units = await unitIds(strapi, division);
  const offices = await from<OfficeSeed[]>('offices');
  await addMissing(
    strapi,
    { uid: UIDS.office, key: 'code' },
    offices.map((office) => ({ ...office, territory: office.territory.map(units) })),
  );
  const agencies = await from<AgencySeed[]>('agencies');
  await addMissing(
    strapi,
    { uid: UIDS.agency, key: 'code' },
    agencies.map((agency) => ({ ...agency, territory: units(agency.territory) })),
  );
  const rules = await from<RuleSeed[]>('routing-rules');
  await seedRules(strapi, rules, units);
  progress(`${offices.length} offices, ${agencies.length} agencies, ${rules.length} routing rules`);
}

type UnitLookup = (code: string) => number;

/** Codes of one division differ in length by level, so that a code alone names a unit in force. */
async function unitIds(strapi: Core.Strapi, division: Division): Promise<UnitLookup> {
  const rows = (await strapi.db.query(UIDS.unit).findMany({
    where: { division },
    orderBy: { validFrom: 'asc' },
    select: ['id', 'code', 'level'],
  })) as { id: number; code: string; level: UnitLevel }[];
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`No unit ${code} in ${division}`);
    return id;
  };
}

async function seedRules(
  strapi: Core.Strapi,
  rules: readonly RuleSeed[],
  units: UnitLookup,
): Promise<void> {
  if ((await strapi.db.query(UIDS.routingRule).count({})) > 0) return;
  const offices = (await strapi.db.query(UIDS.office).findMany({ select: ['id', 'code'] })) as {
    id: number;
    code: string;
  }[];
  const officeIds = new Map(offices.map(({ id, code }) => [code, id]));
  for (const { status, office, territory, ...rule } of rules) {
    await strapi.db.query(UIDS.routingRule).create({
      data: {
        ...rule,
        confirmation: status,
        office: officeIds.get(office),
        territory: units(territory),
        publishedAt: new Date(),
      },
    });
  }
}
