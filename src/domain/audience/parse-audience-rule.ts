import { refusal } from '../shared/refusal';
import type { Refusal } from '../shared/refusal';
import { failure, success } from '../shared/result';
import type { Result } from '../shared/result';
import { AUDIENCE_AGES, AUDIENCE_GENDERS, AUDIENCE_SCOPES } from './audience-rule';
import type { AudienceGender, AudienceRule, AudienceScope } from './audience-rule';
import { parseAudienceUnits } from './parse-audience-units';
import type { AudienceContext } from './parse-audience-units';
import { DIVISION_LEVELS } from './territory';
import type { Territory, UnitLevel } from './territory';

/** An audience as it was sent: nothing of it is believed. */
export interface AudienceRuleInput {
  readonly scope?: unknown;
  readonly unitIds?: unknown;
  readonly minAge?: unknown;
  readonly maxAge?: unknown;
  readonly gender?: unknown;
}

type Parsed<T> = Result<T, Refusal[]>;

/**
 * Reads an audience, or says everything that speaks against it at once (CV 6915 2b). What is
 * missing is refused, never read as 'everyone'; only the two ages may be left open.
 */
export function parseAudienceRule(
  input: AudienceRuleInput,
  context: AudienceContext,
): Result<AudienceRule, Refusal[]> {
  const scope = parseScope(input.scope, context.territory);
  const unitIds = parseAudienceUnits(input.unitIds, scopeNamed(input.scope), context);
  const ages = parseAges(input);
  const gender = parseGender(input.gender);
  if (scope.ok && unitIds.ok && ages.ok && gender.ok) {
    const { minAge, maxAge } = ages.value;
    const rule = { scope: scope.value, unitIds: unitIds.value, minAge, maxAge };
    return success({ ...rule, gender: gender.value });
  }
  return failure([scope, unitIds, ages, gender].flatMap((part) => (part.ok ? [] : part.error)));
}

function scopeNamed(input: unknown): AudienceScope | null {
  return AUDIENCE_SCOPES.find((scope) => scope === input) ?? null;
}

function parseScope(input: unknown, { division }: Territory): Parsed<AudienceScope> {
  const field = 'scope';
  if (isMissing(input)) return failure([refusal('scope_missing', { field })]);
  const scope = scopeNamed(input);
  if (!scope) return failure([refusal('scope_unknown', { field })]);
  const levels: readonly UnitLevel[] = DIVISION_LEVELS[division];
  if (scope === 'nation' || levels.includes(scope)) return success(scope);
  return failure([refusal('scope_not_in_force', { field, params: { scope, division } })]);
}

function parseAges(input: AudienceRuleInput): Parsed<Pick<AudienceRule, 'minAge' | 'maxAge'>> {
  const min = parseAge(input.minAge, 'minAge');
  const max = parseAge(input.maxAge, 'maxAge');
  if (!min.ok || !max.ok) return failure([min, max].flatMap((age) => (age.ok ? [] : age.error)));
  const ages = { minAge: min.value, maxAge: max.value };
  const reversed = min.value !== null && max.value !== null && min.value > max.value;
  return reversed
    ? failure([refusal('age_reversed', { field: 'maxAge', params: ages })])
    : success(ages);
}

function parseAge(input: unknown, field: string): Parsed<number | null> {
  if (input === undefined || input === null) return success(null);
  if (typeof input !== 'number' || !Number.isInteger(input)) {
    return failure([refusal('age_not_whole', { field })]);
  }
  const { lowest, highest } = AUDIENCE_AGES;
  if (input >= lowest && input <= highest) return success(input);
  return failure([refusal('age_out_of_range', { field, params: { lowest, highest } })]);
}

function parseGender(input: unknown): Parsed<AudienceGender> {
  const field = 'gender';
  if (isMissing(input)) return failure([refusal('gender_missing', { field })]);
  const gender = AUDIENCE_GENDERS.find((known) => known === input);
  return gender ? success(gender) : failure([refusal('gender_unknown', { field })]);
}

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}
