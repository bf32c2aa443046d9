import type { LocalDate } from '../shared/local-date';

/** The levels of administrative units, from the widest to the narrowest. */
export const UNIT_LEVELS = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Which levels each division of the country knows; districts ended on 30 June 2025. */
export const DIVISION_LEVELS = {
  'three-level-2024': ['province', 'district', 'commune'],
  'two-level-2025': ['province', 'commune'],
} as const satisfies Record<string, readonly UnitLevel[]>;
export type Division = keyof typeof DIVISION_LEVELS;

/** One version of an administrative unit. Its identity is its id: codes are given out again. */
export interface Unit {
  readonly id: string;
  /** The statistics office's code, as text: leading zeros matter. */
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  readonly division: Division;
  readonly validFrom: LocalDate;
  /** The last day on which the unit exists; null while its end is not known. */
  readonly validUntil: LocalDate | null;
  /** The units that took over its people, in whole or in part. */
  readonly successorIds: readonly string[];
}

/** All administrative units, of every division, and which division is in force. */
export interface Territory {
  readonly division: Division;
  byId(id: string): Unit | null;
  /** The unit of the division in force that bears this code on this day. */
  inForceByCode(code: string, level: UnitLevel, on: LocalDate): Unit | null;
  /** The unit's own id first, then upwards; empty for an id that is not known. */
  ancestorsOf(id: string): readonly string[];
  /** The ids of all units, of today and of before, in which an inhabitant of this one lives. */
  reachOf(id: string): ReadonlySet<string>;
}

/** Tells whether the unit exists on this day; its last day is included. */
export function existsOn(unit: Unit, on: LocalDate): boolean {
  return unit.validFrom <= on && (unit.validUntil === null || on <= unit.validUntil);
}

/** Indexes the units once; every question is then answered without walking through all of them. */
export function createTerritory(
  units: readonly Unit[],
  { division }: { division: Division },
): Territory {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = indexByCode(units.filter((unit) => unit.division === division));
  const predecessors = indexPredecessors(units);
  const reaches = new Map<string, ReadonlySet<string>>();

  const known = (id: string | null | undefined) => (id && byId.has(id) ? [id] : []);
  const parentOf = (id: string) => known(byId.get(id)?.parentId);
  const predecessorsOf = (id: string) => predecessors.get(id) ?? [];
  const reachOf = (id: string) => {
    const found = reaches.get(id) ?? reach(known(id), { parentOf, predecessorsOf });
    reaches.set(id, found);
    return found;
  };

  return {
    division,
    byId: (id) => byId.get(id) ?? null,
    inForceByCode: (code, level, on) =>
      byCode.get(codeKey(level, code))?.find((unit) => existsOn(unit, on)) ?? null,
    ancestorsOf: (id) => [...closure(known(id), parentOf)],
    reachOf,
  };
}

interface Links {
  readonly parentOf: (id: string) => readonly string[];
  readonly predecessorsOf: (id: string) => readonly string[];
}

/**
 * The own lineage is followed through mergers, since nothing says which half of a merged commune
 * somebody lives in. The lineage of a unit above is followed only where it has one predecessor:
 * where provinces merged, the commune's own lineage tells which of them was the inhabitant's, and
 * without it the people of one would be shown what was addressed to the other.
 */
function reach(start: readonly string[], { parentOf, predecessorsOf }: Links): ReadonlySet<string> {
  const lineage = closure(start, predecessorsOf);
  return closure(lineage, (id) => {
    const before = predecessorsOf(id);
    return before.length === 1 ? [...parentOf(id), ...before] : parentOf(id);
  });
}

/** Everything that `next` leads to from the start, each once, so that a cycle ends. */
function closure(start: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(start);
  // A set also iterates over what is added to it meanwhile.
  for (const id of seen) for (const following of next(id)) seen.add(following);
  return seen;
}

function codeKey(level: UnitLevel, code: string): string {
  return `${level}:${code}`;
}

function indexByCode(units: readonly Unit[]): Map<string, Unit[]> {
  const newestFirst = [...units].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const index = new Map<string, Unit[]>();
  for (const unit of newestFirst) append(index, codeKey(unit.level, unit.code), unit);
  return index;
}

function indexPredecessors(units: readonly Unit[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const unit of units) {
    for (const successorId of new Set(unit.successorIds)) append(index, successorId, unit.id);
  }
  return index;
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
