import type { Action } from '../../../../../domain/submission/lifecycle';

/** How the button of an action looks: what goes on is filled, what ends a dossier is red. */
export const ACTION_LOOKS: Readonly<Record<Action, 'default' | 'secondary' | 'danger-light'>> = {
  submit: 'default',
  receive: 'default',
  'request-changes': 'secondary',
  reroute: 'secondary',
  assign: 'secondary',
  extend: 'secondary',
  propose: 'default',
  'send-back': 'secondary',
  approve: 'default',
  refuse: 'danger-light',
  forward: 'default',
  'ministry-approve': 'default',
  'ministry-refuse': 'danger-light',
  'ministry-request-changes': 'secondary',
  recall: 'danger-light',
  remind: 'secondary',
  lapse: 'secondary',
  escalate: 'secondary',
};
