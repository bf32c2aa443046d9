import type { PostVerb } from './post-command';
import { requiredReason } from './required-reason';

/** The leadership does not grant the agency's request: the post stays. */
export const declineWithdrawal: PostVerb<'decline-withdrawal'> = ({ payload }) => ({
  patch: { withdrawalRequest: null },
  reason: requiredReason(payload.reason),
});
