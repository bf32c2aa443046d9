import type { PostAction } from '../../domain/post/post-lifecycle';
import { confirmSuspension } from './confirm-suspension';
import { declineWithdrawal } from './decline-withdrawal';
import type { PostVerb } from './post-command';
import { requestWithdrawal } from './request-withdrawal';
import { resume } from './resume';
import { shorten } from './shorten';
import { suspend } from './suspend';
import { withdraw } from './withdraw';

/** Every verb on a post under its name. */
export const POST_VERBS: { readonly [A in PostAction]: PostVerb<A> } = {
  suspend,
  'confirm-suspension': confirmSuspension,
  resume,
  shorten,
  'request-withdrawal': requestWithdrawal,
  'decline-withdrawal': declineWithdrawal,
  withdraw,
};
