import type { AudienceRule } from './audience-rule';
import type { Territory } from './territory';

/** Tells whether everybody whom one rule reaches is reached by another one as well. */
export function covers(wider: AudienceRule, narrower: AudienceRule, territory: Territory): boolean {
  return (
    (wider.gender === 'any' || wider.gender === narrower.gender) &&
    coversAges(wider, narrower) &&
    coversPlaces(wider, narrower, territory)
  );
}

function coversAges(wider: AudienceRule, narrower: AudienceRule): boolean {
  const fromAsEarly = (wider.minAge ?? 0) <= (narrower.minAge ?? 0);
  return fromAsEarly && (wider.maxAge ?? Infinity) >= (narrower.maxAge ?? Infinity);
}

function coversPlaces(wider: AudienceRule, narrower: AudienceRule, territory: Territory): boolean {
  if (wider.scope === 'nation') return true;
  if (narrower.scope === 'nation') return false;
  return narrower.unitIds.every((unit) => {
    const around = territory.reachOf(unit);
    return wider.unitIds.some((one) => around.has(one));
  });
}
