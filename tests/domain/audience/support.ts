import fc from 'fast-check';
import { AUDIENCE_GENDERS } from '../../../src/domain/audience/audience-rule';
import type { AudienceRule } from '../../../src/domain/audience/audience-rule';
import type { Reader } from '../../../src/domain/audience/reaches';
import type { Unit } from '../../../src/domain/audience/territory';
import type { LocalDate } from '../../../src/domain/shared/local-date';

export const day = (text: string) => text as LocalDate;

/** A unit of the three-level division, in force without an end unless told otherwise. */
export function unit(id: string, level: Unit['level'], rest: Partial<Unit> = {}): Unit {
  return {
    id,
    code: id,
    name: `Tên của ${id}`,
    level,
    parentId: null,
    division: 'three-level-2024',
    validFrom: day('2024-05-01'),
    validUntil: null,
    successorIds: [],
    ...rest,
  };
}

/** A unit of the two-level division. */
export function newUnit(id: string, level: Unit['level'], rest: Partial<Unit> = {}): Unit {
  const since = { division: 'two-level-2025', validFrom: day('2025-07-01') } as const;
  return unit(id, level, { ...since, ...rest });
}

const PLACES = ['a', 'b', 'c', 'd'];
const age = fc.option(fc.integer({ min: 0, max: 8 }));

/** Rules over few places and ages, so that bounds and readers meet often. */
export const rules: fc.Arbitrary<AudienceRule> = fc
  .record({
    scope: fc.constantFrom('commune', 'district', 'province', 'nation'),
    unitIds: fc.subarray(PLACES, { minLength: 1 }),
    minAge: age,
    maxAge: age,
    gender: fc.constantFrom(...AUDIENCE_GENDERS),
  })
  .map((rule) => (rule.scope === 'nation' ? { ...rule, unitIds: [] } : rule));

export const readers: fc.Arbitrary<Reader> = fc.record({
  unitIds: fc.option(fc.subarray(PLACES).map((ids) => new Set(ids))),
  age,
  gender: fc.option(fc.constantFrom('male' as const, 'female' as const)),
});
