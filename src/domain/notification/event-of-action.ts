import type { EscalationStep } from '../calendar/escalation';
import type { Action, SubmissionState } from '../submission/lifecycle';
import type { DeskEvent } from './desk-events';

/** What of an act decides what people are told. */
export interface ActFacts {
  readonly toState: SubmissionState;
  /** The step of the deadline, for an escalation. */
  readonly step?: EscalationStep | undefined;
}

type EventOf = DeskEvent | ((act: ActFacts) => DeskEvent);

/** The event of every action; a new action does not compile before it is entered here. */
const EVENT_OF_ACTION: Readonly<Record<Action, EventOf>> = {
  submit: ({ toState }) => (toState === 'submitted' ? 'submitted' : 'resubmitted'),
  receive: 'received',
  'request-changes': 'changes-requested',
  reroute: 'rerouted',
  assign: 'assigned',
  extend: 'extended',
  propose: 'proposed',
  'send-back': 'sent-back',
  approve: 'approved',
  refuse: 'refused',
  forward: 'forwarded',
  'ministry-approve': 'approved',
  'ministry-refuse': 'refused',
  'ministry-request-changes': 'changes-requested',
  recall: 'recalled',
  remind: 'answer-due',
  lapse: 'lapsed',
  escalate: ({ step }) => EVENT_OF_STEP[step ?? 'overdue'],
};

/** What people are told of at each step of a deadline. */
const EVENT_OF_STEP: Readonly<Record<EscalationStep, DeskEvent>> = {
  half: 'deadline-half',
  before: 'deadline-near',
  due: 'deadline-today',
  overdue: 'overdue',
};

/** What people are told of when an action has been taken. */
export function eventOfAction(action: Action, act: ActFacts): DeskEvent {
  const event = EVENT_OF_ACTION[action];
  return typeof event === 'function' ? event(act) : event;
}
