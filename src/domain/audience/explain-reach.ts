import type { AudienceRule } from './audience-rule';
import { allOf, CRITERIA, judgeCriterion } from './reaches';
import type { Criterion, Reader, Verdict } from './reaches';

/** Why one criterion is met or not: `code` for the words, `params` for their figures. */
export interface CriterionFinding {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly code: ReachCode;
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** The stable code of one finding, such as `age_no` or `place_not_limited`. */
export type ReachCode = `${Criterion}_${Verdict | 'not_limited'}`;

/** A verdict with its reasons, one for each criterion. */
export interface ReachExplanation {
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionFinding[];
}

/** Explains `reaches`: the same judgements, one by one. */
export function explainReach(rule: AudienceRule, reader: Reader): ReachExplanation {
  const criteria = [
    finding('place', { rule, reader }),
    finding('age', { rule, reader }),
    finding('gender', { rule, reader }),
  ];
  return { verdict: allOf(criteria.map(({ verdict }) => verdict)), criteria };
}

interface Encounter {
  readonly rule: AudienceRule;
  readonly reader: Reader;
}

const PARAMS: Record<Criterion, (encounter: Encounter) => CriterionFinding['params']> = {
  place: ({ rule, reader }) => ({
    scope: rule.scope,
    unitId: rule.unitIds.find((id) => reader.unitIds?.has(id)) ?? null,
  }),
  age: ({ rule, reader }) => ({ minAge: rule.minAge, maxAge: rule.maxAge, age: reader.age }),
  gender: ({ rule, reader }) => ({ wanted: rule.gender, gender: reader.gender }),
};

function finding(criterion: Criterion, encounter: Encounter): CriterionFinding {
  const verdict = judgeCriterion(criterion, encounter.rule, encounter.reader);
  const limited = CRITERIA[criterion].isLimited(encounter.rule);
  const code: ReachCode = limited ? `${criterion}_${verdict}` : `${criterion}_not_limited`;
  return { criterion, verdict, code, params: PARAMS[criterion](encounter) };
}
