import type { Action, SubmissionState } from '../submission/lifecycle';
import type { DeskEvent } from './desk-events';

/** What of an act decides what people are told. */
export interface ActFacts {
  readonly toState: SubmissionState;
}

type EventOf = DeskEvent | ((act: ActFacts) => DeskEvent);

/** The event of every action; a new action does not compile before it is entered here. */
const EVENT_OF_ACTION: Readonly<Record<Action, EventOf>> = {
  submit: ({ toState }) => (toState === 'submitted' ? 'submitted' : 'resubmitted'),
  receive: 'received',
  'request-changes': 'changes-requested',
  propose: 'proposed',
  approve: 'approved',
  refuse: 'refused',
  forward: 'forwarded',
  'ministry-approve': 'approved',
  'ministry-refuse': 'refused',
  'ministry-request-changes': 'changes-requested',
};

/** What people are told of when an action has been taken. */
export function eventOfAction(action: Action, act: ActFacts): DeskEvent {
  const event = EVENT_OF_ACTION[action];
  return typeof event === 'function' ? event(act) : event;
}
