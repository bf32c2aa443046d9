import type { Criterion } from '../../domain/appraisal/checklist';
import type { StepSeed } from './demo-seeds';

/** The request body of a step: what a person would have filled in. */
export function actionBody(
  step: StepSeed,
  fingerprint: string | null,
  criteria: readonly Criterion[],
): Record<string, unknown> {
  switch (step.do) {
    case 'submit':
      return { reply: step.reply ?? [] };
    case 'receive':
      return {};
    case 'request-changes':
    case 'ministry-request-changes':
      return { corrections: step.corrections };
    case 'propose':
      return { proposal: step.proposal, checklist: checklistOf(step, criteria) };
    case 'approve':
    case 'ministry-approve':
      return { fingerprint };
    case 'refuse':
    case 'forward':
    case 'ministry-refuse':
      return { reason: step.reason };
    default:
      return step.do satisfies never;
  }
}

function checklistOf(step: StepSeed, criteria: readonly Criterion[]) {
  return criteria.map(({ code }) => {
    const note = step.notes?.[code];
    return { criterion: code, result: resultOf(step, code), ...(note ? { note } : {}) };
  });
}

function resultOf(step: StepSeed, code: string): string {
  if (step.fail?.includes(code)) return 'fail';
  return step.notApplicable?.includes(code) ? 'not-applicable' : 'pass';
}
