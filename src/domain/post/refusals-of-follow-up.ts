import type { AudienceRule } from '../audience/audience-rule';
import { covers } from '../audience/covers';
import type { Territory } from '../audience/territory';
import { canonicalJson } from '../decision/canonical-json';
import type { RevisionContent } from '../decision/fingerprint';
import type { PostWindow } from '../feed/post-phase';
import { parseInstant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';

/** What a request in short form leaves as it was approved. */
const FROZEN = [
  'title',
  'summary',
  'body',
  'cover',
  'images',
  'topic',
  'programme',
  'source',
  'visibleFrom',
] as const satisfies readonly (keyof RevisionContent)[];

/** What follows a post, beside what was approved and is in force. */
export interface Following {
  readonly content: RevisionContent;
  readonly approved: RevisionContent;
  /** The window in force, which may be shorter than the approved one. */
  readonly window: PostWindow;
}

/**
 * What is wrong with a request in short form: it leaves the article as approved, lengthens the
 * window or widens the audience, and narrows neither.
 */
export function refusalsOfExtension(following: Following, territory: Territory): Refusal[] {
  const { content, approved } = following;
  const changed = FROZEN.filter(
    (field) => canonicalJson(content[field]) !== canonicalJson(approved[field]),
  );
  return [
    ...(changed.length > 0
      ? [refusal('extension_content_changed', { params: { fields: changed.join(', ') } })]
      : []),
    ...refusalsOfReach(following, territory),
  ];
}

function refusalsOfReach({ content, approved, window }: Following, territory: Territory) {
  const [next, before] = [ruleOf(content), ruleOf(approved)];
  const ends = windowEnds(content);
  const isNarrower =
    ends.visibleUntil < window.visibleUntil ||
    ends.interactionUntil < window.interactionUntil ||
    !covers(next, before, territory);
  if (isNarrower) return [refusal('extension_narrows')];
  const isSame =
    ends.visibleUntil === window.visibleUntil &&
    ends.interactionUntil === window.interactionUntil &&
    covers(before, next, territory);
  return isSame ? [refusal('extension_extends_nothing')] : [];
}

/** A correction has to reach everybody who could have read what it corrects. */
export function refusalsOfCorrection(
  { content, approved }: Pick<Following, 'content' | 'approved'>,
  territory: Territory,
): Refusal[] {
  const reachesAll = covers(ruleOf(content), ruleOf(approved), territory);
  return reachesAll ? [] : [refusal('correction_misses_readers', { field: 'audienceRule' })];
}

function ruleOf({ audience }: RevisionContent): AudienceRule {
  const { scope, minAge, maxAge, gender, units } = audience;
  return { scope, minAge, maxAge, gender, unitIds: units.map(({ id }) => id) };
}

function windowEnds({ visibleFrom, visibleUntil, interactionUntil }: RevisionContent) {
  return {
    visibleUntil: parseInstant(visibleUntil) ?? Number.NaN,
    interactionUntil: parseInstant(interactionUntil ?? visibleFrom) ?? Number.NaN,
  };
}
