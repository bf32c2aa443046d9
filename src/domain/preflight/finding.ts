import type { Refusal, RefusalCode } from '../shared/refusal';

/** What the preflight looks for beyond missing parts; each weighs as much as policy says. */
export const FINDING_CODES = [
  'secrecy_stamp',
  'file_with_secrecy_stamp',
  'file_unsafe',
  'file_not_searchable',
  'national_id_number',
  'phone_number',
  'link_deceptive',
  'link_not_https',
  'link_unknown_host',
  'image_too_small',
  'image_ratio_unusual',
  'image_alternative_text_missing',
  'text_repeated',
  'text_nearly_repeated',
  'topic_off_list',
  'scope_beyond_territory',
  'audience_overlap',
] as const satisfies readonly RefusalCode[];

/** What no reason can wave through: secrets of the state, and what harms whoever opens it. */
const NEVER_OVERRIDDEN = [
  'secrecy_stamp',
  'file_with_secrecy_stamp',
  'file_unsafe',
  'link_deceptive',
] as const satisfies readonly FindingCode[];

/** A code that policy may let an editor answer for. */
export type OverridableCode = Exclude<FindingCode, (typeof NEVER_OVERRIDDEN)[number]>;

/** The codes that policy may let an editor answer for. */
export const OVERRIDABLE_CODES: readonly OverridableCode[] = FINDING_CODES.filter(
  (code): code is OverridableCode => !NEVER_OVERRIDDEN.some((never) => never === code),
);

/** A code that policy gives a weight. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** A blocking finding refuses a submit; an advisory one is read and weighed by people. */
export type Severity = 'blocking' | 'advisory';

/** How policy may weigh a finding. */
export const WEIGHTS = ['blocking', 'advisory', 'off'] as const;

/** Something found in a dossier, before it is weighed. */
export interface Observation extends Refusal {
  readonly code: FindingCode;
  readonly field: string;
  /** The paragraph of the article, or the page of the file, counted from 1. */
  readonly place?: number;
}

/** One finding of the preflight: what, where, and how much it weighs. */
export interface Finding extends Refusal {
  readonly place?: number;
  readonly severity: Severity;
  /** Whether an editor may answer for it with a written reason. */
  readonly overridable: boolean;
}

/** A finding's reason why the editor sends it all the same. */
export interface Override {
  readonly code: string;
  readonly reason: string;
}
