import type { Action } from '../domain/submission/lifecycle';
import { approve, ministryApprove } from './approve';
import type { Verb } from './command';
import { forward } from './forward';
import { propose } from './propose';
import { receive } from './receive';
import { ministryRefuse, refuse } from './refuse';
import { ministryRequestChanges, requestChanges } from './request-changes';
import { submit } from './submit';

/** Every verb of the desk under its name. */
export const VERBS: { readonly [A in Action]: Verb<A> } = {
  submit,
  receive,
  'request-changes': requestChanges,
  propose,
  approve,
  refuse,
  forward,
  'ministry-approve': ministryApprove,
  'ministry-refuse': ministryRefuse,
  'ministry-request-changes': ministryRequestChanges,
};
