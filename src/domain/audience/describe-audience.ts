import type { AudienceGender, AudienceRule, AudienceScope } from './audience-rule';
import type { Territory } from './territory';

/** What the sentence about an audience has to say; the words belong to whoever shows it. */
export interface AudienceDescription {
  readonly gender: AudienceGender;
  readonly ages: 'all' | { readonly min: number | null; readonly max: number | null };
  readonly scope: AudienceScope;
  /** In the rule's order; empty for the nation. */
  readonly unitNames: readonly string[];
}

/** Describes a rule as data. A unit that is not known shows as its id: it is never left out. */
export function describeAudience(rule: AudienceRule, territory: Territory): AudienceDescription {
  const { gender, scope, minAge, maxAge, unitIds } = rule;
  return {
    gender,
    ages: minAge === null && maxAge === null ? 'all' : { min: minAge, max: maxAge },
    scope,
    unitNames: unitIds.map((id) => territory.byId(id)?.name ?? id),
  };
}
