import type { Action } from '../domain/submission/lifecycle';
import { approve, ministryApprove } from './approve';
import { assign } from './assign';
import type { Verb } from './command';
import { escalate } from './escalate';
import { extend } from './extend';
import { forward } from './forward';
import { lapse } from './lapse';
import { propose } from './propose';
import { recall } from './recall';
import { receive } from './receive';
import { ministryRefuse, refuse } from './refuse';
import { remind } from './remind';
import { ministryRequestChanges, requestChanges } from './request-changes';
import { reroute } from './reroute';
import { sendBack } from './send-back';
import { submit } from './submit';

/** Every verb of the desk under its name. */
export const VERBS: { readonly [A in Action]: Verb<A> } = {
  submit,
  receive,
  'request-changes': requestChanges,
  reroute,
  assign,
  extend,
  propose,
  'send-back': sendBack,
  approve,
  refuse,
  forward,
  'ministry-approve': ministryApprove,
  'ministry-refuse': ministryRefuse,
  'ministry-request-changes': ministryRequestChanges,
  recall,
  remind,
  lapse,
  escalate,
};
