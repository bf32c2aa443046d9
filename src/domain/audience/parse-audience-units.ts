import type { LocalDate } from '../shared/local-date';
import { refusal } from '../shared/refusal';
import type { Refusal, RefusalCode } from '../shared/refusal';
import { failure, success } from '../shared/result';
import type { Result } from '../shared/result';
import type { AudienceScope } from './audience-rule';
import type { Territory, Unit } from './territory';

/** What an audience is checked against. */
export interface AudienceContext {
  readonly territory: Territory;
  /** The local day of the check. */
  readonly on: LocalDate;
  /** The only province that may be addressed; null = any. */
  readonly provinceId: string | null;
}

/**
 * Reads the units of an audience, with everything that speaks against them. Where the scope could
 * not be read (null), only what holds for every scope is checked.
 */
export function parseAudienceUnits(
  input: unknown,
  scope: AudienceScope | null,
  context: AudienceContext,
): Result<readonly string[], Refusal[]> {
  const ids = asList(input);
  if (scope === 'nation') {
    return ids.length === 0 ? success([]) : failure([unitsRefusal('units_not_allowed')]);
  }
  if (ids.length === 0) return scope ? failure([unitsRefusal('units_missing')]) : success([]);

  const refusals = [...new Set(ids)].flatMap((id) => [
    ...repetition(id, ids),
    ...refusalsAgainstUnit(id, scope, context),
  ]);
  if (refusals.length > 0) return failure(refusals);
  return success(ids.filter((id) => typeof id === 'string'));
}

function asList(input: unknown): readonly unknown[] {
  if (input === undefined || input === null) return [];
  return Array.isArray(input) ? Array.from<unknown>(input) : [input];
}

function repetition(id: unknown, ids: readonly unknown[]): Refusal[] {
  const repeated = ids.indexOf(id) !== ids.lastIndexOf(id);
  return repeated ? [unitsRefusal('unit_repeated', { unitId: textOf(id) })] : [];
}

function refusalsAgainstUnit(
  id: unknown,
  scope: AudienceScope | null,
  context: AudienceContext,
): Refusal[] {
  const unit = typeof id === 'string' ? context.territory.byId(id) : null;
  if (!unit) return [unitsRefusal('unit_unknown', { unitId: textOf(id) })];
  const params = { unitId: unit.id, name: unit.name, level: unit.level };
  const codes: RefusalCode[] = [];
  if (scope && unit.level !== scope) codes.push('unit_wrong_level');
  if (hasEnded(unit, context)) codes.push('unit_abolished');
  if (isNotInForce(unit, context)) codes.push('unit_not_in_force');
  if (isOutsideProvince(unit, context)) codes.push('unit_outside_province');
  return codes.map((code) => unitsRefusal(code, params));
}

function hasEnded({ validUntil }: Unit, { on }: AudienceContext): boolean {
  return validUntil !== null && validUntil < on;
}

function isNotInForce(unit: Unit, { territory, on }: AudienceContext): boolean {
  return unit.division !== territory.division || on < unit.validFrom;
}

/** A province that was renamed or became a city is one province under two ids. */
function isOutsideProvince(unit: Unit, { territory, provinceId }: AudienceContext): boolean {
  if (provinceId === null || territory.reachOf(unit.id).has(provinceId)) return false;
  const versions = territory.reachOf(provinceId);
  return !territory.ancestorsOf(unit.id).some((id) => versions.has(id));
}

function unitsRefusal(code: RefusalCode, params?: Refusal['params']): Refusal {
  return refusal(code, params ? { field: 'units', params } : { field: 'units' });
}

function textOf(id: unknown): string {
  return typeof id === 'string' ? id : typeof id;
}
