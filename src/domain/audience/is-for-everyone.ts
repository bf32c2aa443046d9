import type { AudienceRule } from './audience-rule';

/** Tells whether the rule limits nothing: what a reader of whom nothing is known may see. */
export function isForEveryone(rule: AudienceRule): boolean {
  const anyAge = rule.minAge === null && rule.maxAge === null;
  return rule.scope === 'nation' && anyAge && rule.gender === 'any';
}
