import type { AudienceRule } from './audience-rule';

/** What is known of a reader; null = not known. */
export interface Reader {
  /** Every unit the reader lives in, of every level: the union of `Territory.reachOf`. */
  readonly unitIds: ReadonlySet<string> | null;
  /** Completed years on the day of reading. */
  readonly age: number | null;
  readonly gender: 'male' | 'female' | null;
}

/** Of a rule and a reader: 'unknown' where an attribute the rule limits is not known. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** What a rule can limit, and how each is judged. A criterion that is not limited is met. */
export const CRITERIA = {
  place: { isLimited: (rule) => rule.scope !== 'nation', judge: judgePlace },
  age: { isLimited: (rule) => rule.minAge !== null || rule.maxAge !== null, judge: judgeAge },
  gender: { isLimited: (rule) => rule.gender !== 'any', judge: judgeGender },
} as const satisfies Record<string, CriterionRule>;
export type Criterion = keyof typeof CRITERIA;

interface CriterionRule {
  isLimited(rule: AudienceRule): boolean;
  judge(rule: AudienceRule, reader: Reader): Verdict;
}

/**
 * Tells whether a post with this rule reaches this reader: the three-valued 'and' of place, age
 * and gender. Only 'yes' ever shows a post.
 */
export function reaches(rule: AudienceRule, reader: Reader): Verdict {
  return allOf([
    judgeCriterion('place', rule, reader),
    judgeCriterion('age', rule, reader),
    judgeCriterion('gender', rule, reader),
  ]);
}

/** Judges one criterion alone. */
export function judgeCriterion(criterion: Criterion, rule: AudienceRule, reader: Reader): Verdict {
  const { isLimited, judge } = CRITERIA[criterion];
  return isLimited(rule) ? judge(rule, reader) : 'yes';
}

/** Kleene's 'and': one 'no' decides, whatever is not known; 'yes' needs every one. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function judgePlace(rule: AudienceRule, { unitIds }: Reader): Verdict {
  if (rule.unitIds.length === 0) return 'no';
  if (unitIds === null) return 'unknown';
  return rule.unitIds.some((id) => unitIds.has(id)) ? 'yes' : 'no';
}

function judgeAge({ minAge, maxAge }: AudienceRule, { age }: Reader): Verdict {
  if (age === null) return 'unknown';
  // Asked positively, so that an age that is not a number is never within.
  return age >= (minAge ?? -Infinity) && age <= (maxAge ?? Infinity) ? 'yes' : 'no';
}

function judgeGender(rule: AudienceRule, { gender }: Reader): Verdict {
  if (gender === null) return 'unknown';
  return gender === rule.gender ? 'yes' : 'no';
}
