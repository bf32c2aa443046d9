import type { Json } from '../../../src/domain/decision/canonical-json';

/** The way from a value to one inside it: names of members and places in lists. */
export type Path = readonly (string | number)[];

/** The ways to everything in a value that holds nothing further; empty lists and objects too. */
export function leafPaths(value: unknown, path: Path = []): Path[] {
  const inside = entriesOf(value);
  if (inside.length === 0) return [path];
  return inside.flatMap(([key, member]) => leafPaths(member, [...path, key]));
}

/** What is at the end of the way. */
export function at(value: unknown, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value as Json;
  const found = entriesOf(value).find(([name]) => name === key);
  return at(found?.[1], rest);
}

/** A copy with something else at the end of the way; `T` is then only what it claims to be. */
export function replaceAt<T>(value: T, path: Path, replacement: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return replacement as T;
  const entries = entriesOf(value).map(([name, member]): [string | number, unknown] => [
    name,
    name === key ? replaceAt(member, rest, replacement) : member,
  ]);
  const copy = Array.isArray(value)
    ? entries.map(([, member]) => member)
    : Object.fromEntries(entries);
  return copy as T;
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
