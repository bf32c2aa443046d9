import type { Core, UID } from '@strapi/strapi';
import { UIDS } from '../stores/uids';
import { readCsvSeed, readJsonSeed, type Progress } from './read-seeds';

type Row = Readonly<Record<string, unknown>>;

interface ExceptionCsvRow {
  readonly date: string;
  readonly kind: string;
  readonly name: string;
  readonly legal_basis: string;
  readonly status: string;
}

/** Adds what is missing of topics, reasons, criteria and calendar; what is there stays as it is. */
export async function seedCatalogues(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const add = async (uid: UID.ContentType, rows: readonly Row[], key: string) => {
    const added = await addMissing(strapi, { uid, key }, rows);
    progress(`${strapi.contentType(uid).info.pluralName}: ${added} added, ${rows.length} in all`);
  };
  await add(UIDS.topic, await readJsonSeed<Row[]>('topics.json'), 'code');
  await add(UIDS.reason, await readJsonSeed<Row[]>('reasons.json'), 'code');
  await add(UIDS.criterion, await readJsonSeed<Row[]>('appraisal-criteria.json'), 'code');
  await add(UIDS.exception, await calendarRows(), 'date');
}

async function calendarRows(): Promise<readonly Row[]> {
  const rows = await readCsvSeed<ExceptionCsvRow>('working-day-exceptions.csv');
  return rows.map(({ date, kind, name, legal_basis, status }) => ({
    date,
    kind,
    name,
    legalBasis: legal_basis,
    confirmation: status,
  }));
}

/** Stores the rows whose key is not stored yet; the number of them. */
export async function addMissing(
  strapi: Core.Strapi,
  { uid, key }: { uid: UID.ContentType; key: string },
  rows: readonly Row[],
): Promise<number> {
  const stored = (await strapi.db.query(uid).findMany({ select: [key] })) as Row[];
  const known = new Set(stored.map((row) => row[key]));
  const missing = rows.filter((row) => !known.has(row[key]));
  for (const row of missing) {
    await strapi.db.query(uid).create({ data: { ...row, publishedAt: new Date() } });
  }
  return missing.length;
}
