import type { Criterion } from '../../domain/appraisal/checklist';
import type { Action } from '../../domain/submission/lifecycle';
import type { StepSeed } from './demo-seeds';

/** What a person sees who fills in an action's form. */
export interface Shown {
  readonly fingerprint: string | null;
  readonly criteria: readonly Criterion[];
  /** The document of an office by its code. */
  readonly officeOf: (code: string) => string;
  /** The person behind an account by its address. */
  readonly personOf: (email: string) => string;
}

type Body = Readonly<Record<string, unknown>>;
type FillIn = (step: StepSeed, shown: Shown) => Body;

const corrections: FillIn = (step) => ({ corrections: step.corrections });
const decision: FillIn = (_step, { fingerprint }) => ({ fingerprint });
const reason: FillIn = (step) => ({ reason: step.reason });

const FORMS: Readonly<Record<Action, FillIn>> = {
  submit: ({ reply = [], overrides = [] }) => ({ reply, overrides }),
  receive: () => ({}),
  'request-changes': corrections,
  reroute: (step, { officeOf }) => ({ reason: step.reason, office: officeOf(step.office ?? '') }),
  assign: (step, { personOf }) => (step.to ? { person: personOf(step.to) } : {}),
  extend: (step) => ({ reason: step.reason, workingDays: step.workingDays }),
  propose: (step, { criteria }) => ({
    proposal: step.proposal,
    checklist: criteria.map(({ code }) => checked(step, code)),
  }),
  'send-back': reason,
  approve: decision,
  refuse: reason,
  forward: reason,
  'ministry-approve': decision,
  'ministry-refuse': reason,
  'ministry-request-changes': corrections,
  recall: reason,
  remind: () => ({}),
  lapse: () => ({}),
  escalate: (step) => ({ step: step.step }),
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
