import {
  refusalsOfAppraisal,
  type CheckedCriterion,
  type CheckResult,
  type Criterion,
} from '../../../../../domain/appraisal/checklist';
import { needsMinistry, PROPOSALS, type Proposal } from '../../../../../domain/submission/dossier';
import type { DossierView } from '../../../../../contracts/desk-views';

/** What was found for one criterion so far. */
export interface Finding {
  readonly result: CheckResult | null;
  readonly note: string;
}

/** The findings so far, by the criterion's code. */
export type Findings = Readonly<Record<string, Finding>>;

/** The checklist as it is sent: what has no result yet is not on it. */
export function checklistOf(findings: Findings): CheckedCriterion[] {
  return Object.entries(findings).flatMap(([criterion, { result, note }]) => {
    if (result === null) return [];
    return [{ criterion, result, ...(note.trim() === '' ? {} : { note: note.trim() }) }];
  });
}

/** Tells whether the ministry has the last word on a dossier. */
export function isForMinistry({ scope, topic }: Pick<DossierView, 'scope' | 'topic'>): boolean {
  return needsMinistry({ scope, topicOnList: topic?.onList ?? null });
}

/** The proposals that this dossier and these findings leave open; the server judges again. */
export function openProposals(
  dossier: Pick<DossierView, 'scope' | 'topic'>,
  findings: Findings,
  criteria: readonly Criterion[],
): readonly Proposal[] {
  const checklist = checklistOf(findings);
  const closed = isForMinistry(dossier) ? 'approve' : 'forward';
  return PROPOSALS.filter(
    (proposal) => proposal !== closed && !isBlocked({ checklist, proposal }, criteria),
  );
}

function isBlocked(
  appraisal: { checklist: readonly CheckedCriterion[]; proposal: Proposal },
  criteria: readonly Criterion[],
): boolean {
  return refusalsOfAppraisal(appraisal, criteria).some(
    ({ code }) => code === 'checklist_blocks_approval',
  );
}
