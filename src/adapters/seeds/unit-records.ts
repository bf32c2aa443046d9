import type { Division, UnitLevel } from '../../domain/audience/territory';
import { foldTones } from '../../domain/shared/plain-text';
import { readCsvSeed, type TerritorySet } from './read-seeds';

/** A row of the administrative units' CSV. */
interface UnitCsvRow {
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
  readonly level: UnitLevel;
  readonly parent_code: string;
  readonly valid_from: string;
  readonly valid_until: string;
}

/** A unit ready to be stored; `parentKey` and `key` tie versions together. */
export interface UnitRecord {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly label: string;
  readonly searchText: string;
  readonly level: UnitLevel;
  readonly division: Division;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly parentKey: string | null;
  readonly successorKey: string | null;
}

const FILES: Readonly<Record<Division, string>> = {
  'three-level-2024': 'administrative-units-2024.csv',
  'two-level-2025': 'administrative-units-2025.csv',
};

/**
 * All units of both divisions. In the world of the letter, the division of 2024 is in force without
 * end, whatever the statistics office's dates say.
 */
export async function unitRecords(set: TerritorySet): Promise<readonly UnitRecord[]> {
  const old = await recordsOf('three-level-2024', { endless: set === 'letter-2024' });
  const reformed = await recordsOf('two-level-2025', { endless: false });
  return [...old, ...reformed];
}

async function recordsOf(
  division: Division,
  { endless }: { endless: boolean },
): Promise<readonly UnitRecord[]> {
  const rows = await readCsvSeed<UnitCsvRow>(FILES[division]);
  const versions = versionsOf(rows);
  const latest = new Map([...versions].map(([key, all]) => [key, newest(all)]));
  const parentOf = (row: UnitCsvRow) => latest.get(parentKeyOf(row, division) ?? '');
  return rows.map((row) => {
    const label = labelOf(row, parentOf, division);
    return {
      key: keyOf(row, division),
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      label,
      searchText: foldTones(label),
      level: row.level,
      division,
      validFrom: row.valid_from,
      validUntil: endless || row.valid_until === '' ? null : row.valid_until,
      parentKey: linkKey(parentOf(row), division),
      successorKey: linkKey(successorOf(row, versions), division),
    };
  });
}

function versionsOf(rows: readonly UnitCsvRow[]): ReadonlyMap<string, readonly UnitCsvRow[]> {
  const versions = new Map<string, UnitCsvRow[]>();
  for (const row of rows) {
    const key = `${row.level}:${row.code}`;
    versions.set(key, [...(versions.get(key) ?? []), row]);
  }
  return versions;
}

function newest(rows: readonly UnitCsvRow[]): UnitCsvRow {
  return rows.reduce((best, row) => (row.valid_from > best.valid_from ? row : best));
}

function successorOf(
  row: UnitCsvRow,
  versions: ReadonlyMap<string, readonly UnitCsvRow[]>,
): UnitCsvRow | undefined {
  const later = versions
    .get(`${row.level}:${row.code}`)
    ?.filter(({ valid_from }) => valid_from > row.valid_from)
    .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
  return later?.[0];
}

/** A commune's parent is its district in 2024 and its province since 2025. */
function parentKeyOf(row: UnitCsvRow, division: Division): string | null {
  if (row.parent_code === '') return null;
  const isOfDistrict = row.level === 'commune' && division === 'three-level-2024';
  return `${isOfDistrict ? 'district' : 'province'}:${row.parent_code}`;
}

function labelOf(
  row: UnitCsvRow,
  parentOf: (row: UnitCsvRow) => UnitCsvRow | undefined,
  division: Division,
): string {
  const names: string[] = [];
  for (let unit: UnitCsvRow | undefined = row; unit; unit = parentOf(unit)) names.push(unit.name);
  return `${names.join(', ')} (${division === 'three-level-2024' ? '2024' : '2025'})`;
}

/** A version of a unit by what sets it apart from all others. */
export function keyOf(
  row: Pick<UnitCsvRow, 'level' | 'code' | 'valid_from'>,
  division: Division,
): string {
  return `${division}:${row.level}:${row.code}:${row.valid_from}`;
}

function linkKey(row: UnitCsvRow | undefined, division: Division): string | null {
  return row ? keyOf(row, division) : null;
}
