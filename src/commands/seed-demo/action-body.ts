import type { Criterion } from '../../domain/appraisal/checklist';
import type { Action } from '../../domain/submission/lifecycle';
import type { StepSeed } from './demo-seeds';

/** What a person sees who fills in an action's form. */
export interface Shown {
  readonly fingerprint: string | null;
  readonly criteria: readonly Criterion[];
}

type Body = Readonly<Record<string, unknown>>;
type FillIn = (step: StepSeed, shown: Shown) => Body;

const corrections: FillIn = (step) => ({ corrections: step.corrections });
const decision: FillIn = (_step, { fingerprint }) => ({ fingerprint });
const reason: FillIn = (step) => ({ reason: step.reason });

const FORMS: Readonly<Record<Action, FillIn>> = {
  submit: (step) => ({ reply: step.reply ?? [] }),
  receive: () => ({}),
  'request-changes': corrections,
  propose: (step, { criteria }) => ({
    proposal: step.proposal,
    checklist: criteria.map(({ code }) => checked(step, code)),
  }),
  approve: decision,
  refuse: reason,
  forward: reason,
  'ministry-approve': decision,
  'ministry-refuse': reason,
  'ministry-request-changes': corrections,
};

/** The request body of a step: what a person would have filled in. */
export function actionBody(step: StepSeed, shown: Shown): Body {
  return FORMS[step.do](step, shown);
}

function checked(step: StepSeed, criterion: string): Body {
  const note = step.notes?.[criterion];
  return { criterion, result: resultOf(step, criterion), ...(note ? { note } : {}) };
}

function resultOf(step: StepSeed, criterion: string): string {
  if (step.fail?.includes(criterion)) return 'fail';
  return step.notApplicable?.includes(criterion) ? 'not-applicable' : 'pass';
}
