import type { AudienceRule } from '../audience/audience-rule';
import type { Territory } from '../audience/territory';
import type { Observation } from './finding';
import type { PreflightPolicy } from './preflight-policy';

/** Another dossier whose text is much the same. */
export interface Twin {
  readonly title: string;
  /** In percent. */
  readonly likeness: number;
}

/** What else is on the desk or on show. */
export interface Surroundings {
  readonly twins: readonly Twin[];
  /** Titles of posts for some of the same people on some of the same days. */
  readonly overlapping: readonly string[];
  readonly topicOnList: boolean | null;
  readonly beyondTerritory: boolean;
}

const NAMED = 3;

/** What a dossier looks like beside the others. */
export function observeSurroundings(
  surroundings: Surroundings,
  policy: PreflightPolicy,
): readonly Observation[] {
  const { overlapping, topicOnList, beyondTerritory } = surroundings;
  return [
    ...surroundings.twins.flatMap((twin) => twinOf(twin, policy)),
    ...(topicOnList === false ? [{ code: 'topic_off_list' as const, field: 'topic' }] : []),
    ...(beyondTerritory
      ? [{ code: 'scope_beyond_territory' as const, field: 'audienceRule' }]
      : []),
    ...overlapOf(overlapping),
  ];
}

function twinOf({ title, likeness }: Twin, policy: PreflightPolicy): Observation[] {
  const percent = Math.floor(likeness);
  if (percent >= 100) return [{ code: 'text_repeated', field: 'body', params: { title } }];
  if (percent < policy.likeness) return [];
  return [{ code: 'text_nearly_repeated', field: 'body', params: { title, percent } }];
}

function overlapOf(titles: readonly string[]): Observation[] {
  if (titles.length === 0) return [];
  const named = titles.slice(0, NAMED).map((title) => `“${title}”`);
  const params = { count: titles.length, titles: named.join('; ') };
  return [{ code: 'audience_overlap', field: 'audienceRule', params }];
}

/** Tells whether an audience reaches people who do not live where the agency is competent. */
export function reachesBeyond(
  rule: AudienceRule,
  ownUnit: string | null,
  territory: Territory,
): boolean {
  if (ownUnit === null) return false;
  if (rule.scope === 'nation') return true;
  return rule.unitIds.some((unit) => !territory.reachOf(unit).has(ownUnit));
}
