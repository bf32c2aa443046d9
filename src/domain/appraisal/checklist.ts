import { refusal, type Refusal } from '../shared/refusal';
import { PROPOSALS, type Proposal } from '../submission/dossier';

/** The possible results of one criterion. */
export const CHECK_RESULTS = ['pass', 'fail', 'not-applicable'] as const;

/** The result of one criterion. */
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** A criterion of the appraisal, C1 to C13, as the catalogue has it. */
export interface Criterion {
  readonly code: string;
  readonly aspect: 'content' | 'form';
  /** A failed blocking criterion bars a proposal to approve or to forward. */
  readonly blocking: boolean;
}

/** What the appraiser found for one criterion. */
export interface CheckedCriterion {
  readonly criterion: string;
  readonly result: string;
  readonly note?: string | undefined;
}

/** The appraisal as the officer hands it in. */
export interface Appraisal {
  readonly checklist: readonly CheckedCriterion[];
  readonly proposal: string | null;
}

/** Tells whether a text is one of the three proposals. */
export function isProposal(text: string | null): text is Proposal {
  return PROPOSALS.some((proposal) => proposal === text);
}

/**
 * What is wrong with an appraisal: content *and* form are to be judged in full (CV 6915 step 2),
 * and what fails on a blocking criterion cannot be proposed for showing.
 */
export function refusalsOfAppraisal(
  { checklist, proposal }: Appraisal,
  criteria: readonly Criterion[],
): Refusal[] {
  return [
    ...refusalsOfEntries(checklist, criteria),
    ...missingCriteria(checklist, criteria),
    ...refusalsOfProposal(proposal),
    ...(proposal === 'refuse' ? [] : failedBlockers(checklist, criteria)),
  ];
}

function refusalsOfEntries(
  checklist: readonly CheckedCriterion[],
  criteria: readonly Criterion[],
): Refusal[] {
  const known = new Set(criteria.map(({ code }) => code));
  const seen = new Set<string>();
  return checklist.flatMap(({ criterion, result }) => {
    const about = { field: 'checklist', params: { criterion } };
    const repeated = seen.has(criterion);
    seen.add(criterion);
    return [
      ...(known.has(criterion) ? [] : [refusal('checklist_unknown_criterion', about)]),
      ...(repeated ? [refusal('checklist_repeated', about)] : []),
      ...(isCheckResult(result) ? [] : [refusal('checklist_result_unknown', about)]),
    ];
  });
}

function missingCriteria(
  checklist: readonly CheckedCriterion[],
  criteria: readonly Criterion[],
): Refusal[] {
  const checked = new Set(checklist.map(({ criterion }) => criterion));
  const missing = criteria.map(({ code }) => code).filter((code) => !checked.has(code));
  if (missing.length === 0) return [];
  return [
    refusal('checklist_incomplete', {
      field: 'checklist',
      params: { missing: missing.join(', ') },
    }),
  ];
}

function refusalsOfProposal(proposal: string | null): Refusal[] {
  if (proposal === null) return [refusal('proposal_missing', { field: 'proposal' })];
  if (isProposal(proposal)) return [];
  return [refusal('proposal_unknown', { field: 'proposal', params: { proposal } })];
}

function failedBlockers(
  checklist: readonly CheckedCriterion[],
  criteria: readonly Criterion[],
): Refusal[] {
  const blocking = new Set(criteria.filter((one) => one.blocking).map(({ code }) => code));
  const failed = checklist
    .filter(({ criterion, result }) => result === 'fail' && blocking.has(criterion))
    .map(({ criterion }) => criterion);
  if (failed.length === 0) return [];
  return [
    refusal('checklist_blocks_approval', {
      field: 'checklist',
      params: { failed: failed.join(', ') },
    }),
  ];
}

function isCheckResult(text: string): text is CheckResult {
  return CHECK_RESULTS.some((result) => result === text);
}
