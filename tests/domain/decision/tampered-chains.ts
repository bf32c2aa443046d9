import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/decision/canonical-json';
import type { Json } from '../../../src/domain/decision/canonical-json';
import { chainEntry } from '../../../src/domain/decision/ledger-chain';
import type { ChainedEntry, LedgerEntry } from '../../../src/domain/decision/ledger-chain';
import { leafPaths, replaceAt } from './json-paths';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Numbers the entries and ties them to each other. */
export function chainOf(entries: readonly LedgerEntry[]): ChainedEntry[] {
  const rows: ChainedEntry[] = [];
  for (const entry of entries) rows.push(sealed(entry, rows, rows.length));
  return rows;
}

function sealed(entry: LedgerEntry, rows: readonly ChainedEntry[], place: number): ChainedEntry {
  return chainEntry({ ...entry, sequence: place + 1 }, rows[place - 1] ?? null, sha256);
}

/** One text for all that rows say. */
export function canonical(rows: readonly ChainedEntry[]): string {
  return canonicalJson(rows.map((row) => ({ ...row })));
}

const text = fc.string({ unit: 'grapheme', maxLength: 5 });
const entries: fc.Arbitrary<LedgerEntry> = fc.record({
  sequence: fc.constant(0),
  at: text,
  action: text,
  submission: fc.option(text),
  post: fc.option(text),
  fromState: fc.option(text),
  toState: fc.option(text),
  round: fc.nat(9),
  revision: fc.option(fc.nat(9)),
  fingerprint: fc.option(text),
  actor: fc.record({ person: text, name: text, role: text, unit: text }),
  capacity: text,
  reason: fc.option(text),
  details: fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }),
});
export const chains = fc.array(entries, { minLength: 1, maxLength: 8 }).map(chainOf);
export const values: fc.Arbitrary<Json> = fc.oneof(text, fc.integer(), fc.constant(null));

function replaced<T>(items: readonly T[], place: number, item: T | undefined): T[] {
  return items.map((old, i) => (i === place && item !== undefined ? item : old));
}

function inserted<T>(items: readonly T[], place: number, item: T): T[] {
  return [...items.slice(0, place), item, ...items.slice(place)];
}

interface Chance {
  rows: readonly ChainedEntry[];
  /** The row in hand, and where it stands. */
  row: ChainedEntry;
  place: number;
  number: number;
  entry: LedgerEntry;
  value: Json;
}

/** What somebody with the database in hand may do, without sealing all that follows anew. */
const WAYS = {
  change: ({ rows, row, place, number, value }: Chance) => {
    const paths = leafPaths(row);
    return replaced(rows, place, replaceAt(row, paths[number % paths.length] ?? [], value));
  },
  delete: ({ rows, place }: Chance) => rows.filter((_, i) => i !== place),
  truncate: ({ rows, place }: Chance) => rows.slice(0, place),
  swap: ({ rows, row, place, number }: Chance) => {
    const other = number % rows.length;
    return replaced(replaced(rows, place, rows[other]), other, row);
  },
  repeat: ({ rows, row, number }: Chance) => inserted(rows, number % (rows.length + 1), row),
  insert: ({ rows, place, entry }: Chance) => inserted(rows, place, sealed(entry, rows, place)),
  reseal: ({ rows, place, entry }: Chance) => replaced(rows, place, sealed(entry, rows, place)),
};

/** A sound chain, and what became of it in which way at which place. */
export const tamperedChains = fc
  .record({
    way: fc.constantFrom(...(Object.keys(WAYS) as (keyof typeof WAYS)[])),
    rows: chains,
    at: fc.nat(),
    number: fc.nat(),
    entry: entries,
    value: values,
  })
  .map(({ way, at, ...chance }) => {
    const place = at % chance.rows.length;
    const row = chance.rows[place] as ChainedEntry;
    return { way, place, rows: chance.rows, tampered: WAYS[way]({ ...chance, row, place }) };
  })
  .filter(({ rows, tampered }) => canonical(rows) !== canonical(tampered));
