import type { Core } from '@strapi/strapi';
import type { Named, QueueFacets } from '../../contracts/desk-views';
import type { Actor } from '../../domain/submission/actor';
import { UIDS } from '../stores/uids';
import { jurisdictionOf } from './jurisdiction-filter';

/** What the dossiers that a person may see can be filtered by: their agencies, offices, topics. */
export async function readQueueFacets(strapi: Core.Strapi, actor: Actor): Promise<QueueFacets> {
  const agencies = await valuesOf(strapi, actor, 'agencyKey');
  const offices = await valuesOf(strapi, actor, 'officeKey');
  return {
    agencies: await namesOf(strapi, UIDS.agency, agencies),
    offices: await namesOf(strapi, UIDS.office, offices),
    topics: (await strapi.db.query(UIDS.topic).findMany({
      select: ['code', 'name', 'nameEn', 'onList'],
      orderBy: { id: 'asc' },
    })) as QueueFacets['topics'],
  };
}

/** The builder groups by what the database calls a column. */
const COLUMNS = { agencyKey: 'agency_key', officeKey: 'office_key' } as const;

async function valuesOf(
  strapi: Core.Strapi,
  actor: Actor,
  column: keyof typeof COLUMNS,
): Promise<readonly string[]> {
  const rows = await strapi.db
    .queryBuilder(UIDS.submission)
    .where(jurisdictionOf(actor))
    .select([column])
    .groupBy([COLUMNS[column]])
    .execute<readonly Partial<Record<keyof typeof COLUMNS, string | null>>[]>();
  return rows.flatMap((row) => row[column] ?? []);
}

async function namesOf(
  strapi: Core.Strapi,
  uid: typeof UIDS.agency | typeof UIDS.office,
  documentIds: readonly string[],
): Promise<readonly Named[]> {
  return (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['documentId', 'name'],
    orderBy: { name: 'asc' },
  })) as Named[];
}
