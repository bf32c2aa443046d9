import { refusalsOfRequest, type CompletenessContext } from '../submission/completeness';
import type { SubmissionDraft } from '../submission/submission-draft';
import { observeFile, type FileScan } from './file-scan';
import type { Finding, Observation } from './finding';
import { observeArticle, type ArticleMaterial } from './observe-article';
import { observeSurroundings, type Surroundings } from './observe-surroundings';
import type { PreflightPolicy } from './preflight-policy';

/** All that a preflight looks at. */
export interface PreflightInput {
  readonly draft: SubmissionDraft;
  readonly article: ArticleMaterial;
  /** The letter's file; null while there is none. */
  readonly letter: FileScan | null;
  readonly surroundings: Surroundings;
}

/** What a preflight measures with. */
export interface PreflightContext extends CompletenessContext {
  readonly policy: PreflightPolicy;
}

/**
 * Every finding of a dossier, the blocking ones first: what CV 6915 2b asks for and is missing,
 * which nobody can wave through, and what policy wants to be looked at before people read it.
 */
export function preflight(input: PreflightInput, context: PreflightContext): readonly Finding[] {
  const { policy } = context;
  const missing = refusalsOfRequest(input.draft, context).map((one): Finding => ({
    ...one,
    severity: 'blocking',
    overridable: false,
  }));
  const observed = [
    ...observeArticle(input.article, policy),
    ...(input.letter ? observeFile('letter.file', input.letter) : []),
    ...observeSurroundings(input.surroundings, policy),
  ];
  const weighed = distinct(observed).flatMap((one) => weigh(one, policy));
  const isBlocking = ({ severity }: Finding) => severity === 'blocking';
  return [...missing, ...weighed.filter(isBlocking), ...weighed.filter((one) => !isBlocking(one))];
}

function weigh(observation: Observation, policy: PreflightPolicy): Finding[] {
  const severity = policy.severity[observation.code];
  if (severity === 'off') return [];
  const overridable = severity === 'blocking' && isOverridable(observation, policy);
  return [{ ...observation, severity, overridable }];
}

function isOverridable({ code }: Observation, { overridable }: PreflightPolicy): boolean {
  return overridable.some((one) => one === code);
}

/** A link whose text is its address, or a number said twice in a paragraph, is found once. */
function distinct(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [JSON.stringify(one), one])).values()];
}
