import type { SubmissionState } from '../../../../../domain/submission/lifecycle';

/** The colour of a badge; the word beside it says the same. */
export type Tone =
  'neutral' | 'primary' | 'secondary' | 'alternative' | 'success' | 'warning' | 'danger';

/** The colour of each state. */
export const STATE_TONES: Readonly<Record<SubmissionState, Tone>> = {
  draft: 'neutral',
  submitted: 'secondary',
  'in-appraisal': 'primary',
  'changes-requested': 'warning',
  'awaiting-approval': 'alternative',
  'with-ministry': 'alternative',
  approved: 'success',
  refused: 'danger',
  recalled: 'neutral',
  lapsed: 'neutral',
};
