import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';
import type { Progress, TerritorySet } from './read-seeds';
import { keyOf, unitRecords, type UnitRecord } from './unit-records';

const CHUNK = 500;

/** Adds the administrative units that are missing, with parents and successors, in bulk. */
export async function seedUnits(
  strapi: Core.Strapi,
  set: TerritorySet,
  progress: Progress,
): Promise<void> {
  const records = await unitRecords(set);
  const known = await storedIds(strapi);
  const missing = records.filter(({ key }) => !known.has(key));
  if (missing.length === 0) return;
  await inTransaction(strapi, async (trx) => {
    await insertUnits(strapi, missing, progress);
    const ids = await storedIds(strapi);
    await link(trx, joinTableOf(strapi, 'parent'), linksBy('parentKey', missing, ids));
    await link(trx, joinTableOf(strapi, 'successors'), linksBy('successorKey', missing, ids));
  });
}

interface StoredUnit {
  readonly id: number;
  readonly level: string;
  readonly code: string;
  readonly division: UnitRecord['division'];
  readonly validFrom: string;
}

async function storedIds(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const rows = (await strapi.db.query(UIDS.unit).findMany({
    select: ['id', 'level', 'code', 'division', 'validFrom'],
  })) as (StoredUnit & { level: UnitRecord['level'] })[];
  return new Map(
    rows.map(({ id, division, validFrom, ...row }) => [
      keyOf({ ...row, valid_from: validFrom }, division),
      id,
    ]),
  );
}

async function insertUnits(
  strapi: Core.Strapi,
  records: readonly UnitRecord[],
  progress: Progress,
): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    const data = records
      .slice(from, from + CHUNK)
      .map(({ key: _key, parentKey: _parent, successorKey: _successor, ...unit }) => ({
        ...unit,
        publishedAt: new Date(),
      }));
    await strapi.db.query(UIDS.unit).createMany({ data });
    progress(`administrative units ${Math.min(from + CHUNK, records.length)}/${records.length}`);
  }
}

interface Link {
  readonly from: number;
  readonly to: number;
}

function linksBy(
  member: 'parentKey' | 'successorKey',
  records: readonly UnitRecord[],
  ids: ReadonlyMap<string, number>,
): Link[] {
  return records.flatMap((record) => {
    const from = ids.get(record.key);
    const to = ids.get(record[member] ?? '');
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
}

function joinTableOf(strapi: Core.Strapi, relation: 'parent' | 'successors'): JoinTable {
  const attribute = strapi.db.metadata.get(UIDS.unit).attributes[relation];
  if (!attribute || !('joinTable' in attribute)) throw new Error(`No join table for ${relation}`);
  return attribute.joinTable as JoinTable;
}

async function link(
  trx: Knex.Transaction,
  table: JoinTable,
  links: readonly Link[],
): Promise<void> {
  const rows = links.map(({ from, to }) => ({
    [table.joinColumn.name]: from,
    [table.inverseJoinColumn.name]: to,
  }));
  await trx.batchInsert(table.name, rows, CHUNK);
}
