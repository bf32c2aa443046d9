import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** The sets of territory, offices and routing that can be seeded. */
export const TERRITORY_SETS = ['letter-2024', 'reform-2025'] as const;

/** The name of one of the sets. */
export type TerritorySet = (typeof TERRITORY_SETS)[number];

/** Tells whether a text names a set. */
export function isTerritorySet(text: string): text is TerritorySet {
  return TERRITORY_SETS.some((set) => set === text);
}

/** Says how far a long load has come. */
export type Progress = (message: string) => void;

function seedPath(file: string): string {
  return path.resolve('database/seeds', file);
}

/** Reads a JSON seed; its shape is the project's own and tested. */
export async function readJsonSeed<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(seedPath(file), 'utf8')) as T;
}

/** Reads a CSV seed with a header row; every value is text. */
export async function readCsvSeed<T>(file: string): Promise<readonly T[]> {
  return parse<T>(await readFile(seedPath(file), 'utf8'), { columns: true, bom: true });
}
