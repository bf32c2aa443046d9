import type { AudienceRule } from './audience-rule';
import type { Territory } from './territory';

/** Tells whether somebody could be reached by both rules. */
export function overlaps(a: AudienceRule, b: AudienceRule, territory: Territory): boolean {
  return gendersMeet(a, b) && agesMeet(a, b) && placesMeet(a, b, territory);
}

function gendersMeet(a: AudienceRule, b: AudienceRule): boolean {
  return a.gender === 'any' || b.gender === 'any' || a.gender === b.gender;
}

function agesMeet(a: AudienceRule, b: AudienceRule): boolean {
  const from = Math.max(a.minAge ?? 0, b.minAge ?? 0);
  const to = Math.min(a.maxAge ?? Infinity, b.maxAge ?? Infinity);
  return from <= to;
}

function placesMeet(a: AudienceRule, b: AudienceRule, territory: Territory): boolean {
  if (a.scope === 'nation' || b.scope === 'nation') return true;
  return a.unitIds.some((one) =>
    b.unitIds.some(
      (other) => territory.reachOf(one).has(other) || territory.reachOf(other).has(one),
    ),
  );
}

/** Of some communes, those whose inhabitants a rule addresses by place. */
export function communesReached(
  rule: Pick<AudienceRule, 'scope' | 'unitIds'>,
  communeIds: readonly string[],
  territory: Territory,
): readonly string[] {
  if (rule.scope === 'nation') return communeIds;
  return communeIds.filter((commune) => {
    const lived = territory.reachOf(commune);
    return rule.unitIds.some((unit) => lived.has(unit));
  });
}
