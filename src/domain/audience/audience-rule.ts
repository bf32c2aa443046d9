/** How far a post is spread (CV 6915 2b), from the narrowest to the widest. */
export const AUDIENCE_SCOPES = ['commune', 'district', 'province', 'nation'] as const;
export type AudienceScope = (typeof AUDIENCE_SCOPES)[number];

/** The sexes a rule can name; 'any' has to be said, it is not what silence means. */
export const AUDIENCE_GENDERS = ['any', 'male', 'female'] as const;
export type AudienceGender = (typeof AUDIENCE_GENDERS)[number];

/** The ages, in completed years, that a rule may name. */
export const AUDIENCE_AGES = { lowest: 0, highest: 120 } as const;

/** Whom a post addresses (CV 6915 2b: age, gender, scope). Made by `parseAudienceRule` only. */
export interface AudienceRule {
  readonly scope: AudienceScope;
  /** Units of the level that `scope` names; empty for the nation. */
  readonly unitIds: readonly string[];
  /** Completed years, inclusive; null = open. */
  readonly minAge: number | null;
  /** Completed years, inclusive; null = open. */
  readonly maxAge: number | null;
  readonly gender: AudienceGender;
}
