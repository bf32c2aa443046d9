/** The states of a request, in the order in which a straight road passes them. */
export const SUBMISSION_STATES = [
  'draft',
  'submitted',
  'in-appraisal',
  'changes-requested',
  'awaiting-approval',
  'with-ministry',
  'approved',
  'refused',
  'recalled',
  'lapsed',
] as const;

/** The state of a request (hồ sơ đề nghị). */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** The roles of the desk; each is created as an admin role at first boot. */
export const ROLES = [
  'agency-editor',
  'agency-head',
  'appraiser',
  'office-head',
  'leader',
  'duty-officer',
  'ministry-officer',
  'clerk',
  'secretary',
  'break-glass',
  'monitor',
  'admin',
] as const;

/** A role of the desk. */
export type Role = (typeof ROLES)[number];

/**
 * Whose hands a request is in when an action is taken. `registry` is whoever handles the ministry's
 * letters in an office of the province; `system` is nobody of flesh and blood.
 */
export type Side = 'agency' | 'office' | 'leadership' | 'ministry' | 'registry' | 'system';

interface Transition {
  readonly from: readonly SubmissionState[];
  /** Empty when the state stays as it is. */
  readonly to: readonly SubmissionState[];
  readonly side: Side;
  /** A step off the road: it may be taken, but no dossier waits for it. */
  readonly aside?: true;
  /** The roles that hold the permission after first boot; an administrator may regrant it. */
  readonly by: readonly Role[];
}

/**
 * The workflow as a table (CV 6915 points 2a to 2d): buttons, permissions, the dossier's action
 * list and the test matrix are all read from it. `to` has several entries where the round, or the
 * ministry's answer, decides.
 */
export const LIFECYCLE = {
  submit: {
    from: ['draft', 'changes-requested'],
    to: ['submitted', 'in-appraisal'],
    side: 'agency',
    by: ['agency-editor'],
  },
  receive: {
    from: ['submitted'],
    to: ['in-appraisal'],
    side: 'office',
    by: ['appraiser', 'office-head'],
  },
  'request-changes': {
    from: ['submitted', 'in-appraisal'],
    to: ['changes-requested'],
    side: 'office',
    by: ['appraiser', 'office-head'],
  },
  reroute: {
    from: ['submitted', 'in-appraisal'],
    to: ['submitted'],
    side: 'office',
    aside: true,
    by: ['office-head'],
  },
  assign: {
    from: ['submitted', 'in-appraisal', 'changes-requested'],
    to: [],
    side: 'office',
    aside: true,
    by: ['appraiser', 'office-head'],
  },
  extend: {
    from: ['submitted', 'in-appraisal', 'awaiting-approval'],
    to: [],
    side: 'office',
    aside: true,
    by: ['office-head'],
  },
  propose: {
    from: ['in-appraisal'],
    to: ['awaiting-approval'],
    side: 'office',
    by: ['appraiser', 'office-head'],
  },
  'send-back': {
    from: ['awaiting-approval'],
    to: ['in-appraisal'],
    side: 'leadership',
    by: ['leader'],
  },
  approve: {
    from: ['awaiting-approval'],
    to: ['approved'],
    side: 'leadership',
    by: ['leader'],
  },
  refuse: {
    from: ['awaiting-approval'],
    to: ['refused'],
    side: 'leadership',
    by: ['leader'],
  },
  forward: {
    from: ['awaiting-approval'],
    to: ['with-ministry'],
    side: 'leadership',
    by: ['leader'],
  },
  'ministry-approve': {
    from: ['with-ministry'],
    to: ['approved'],
    side: 'ministry',
    by: ['ministry-officer'],
  },
  'ministry-refuse': {
    from: ['with-ministry'],
    to: ['refused'],
    side: 'ministry',
    by: ['ministry-officer'],
  },
  'ministry-request-changes': {
    from: ['with-ministry'],
    to: ['changes-requested'],
    side: 'ministry',
    by: ['ministry-officer'],
  },
  recall: {
    from: ['submitted', 'in-appraisal', 'awaiting-approval'],
    to: ['recalled'],
    side: 'agency',
    aside: true,
    by: ['agency-editor', 'agency-head'],
  },
  remind: {
    from: ['changes-requested'],
    to: [],
    side: 'system',
    by: [],
  },
  lapse: {
    from: ['changes-requested'],
    to: ['lapsed'],
    side: 'system',
    by: [],
  },
  escalate: {
    from: ['submitted', 'in-appraisal', 'awaiting-approval'],
    to: [],
    side: 'system',
    by: [],
  },
} as const satisfies Record<string, Transition>;

/** The name of an action, as the desk API and the permissions spell it. */
export type Action = keyof typeof LIFECYCLE;

type ActionOf<S extends Side> = {
  [A in Action]: (typeof LIFECYCLE)[A]['side'] extends S ? A : never;
}[Action];

/** An action that people take; the system's own are nobody's to ask for. */
export type PeoplesAction = Exclude<Action, ActionOf<'system'>>;

/** All actions, in the table's order. */
export const ACTIONS = Object.keys(LIFECYCLE) as Action[];

/** Tells whether a text names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(LIFECYCLE, text);
}

/** The row of the table for an action, in its general shape. */
export function transitionOf(action: Action): Transition {
  return LIFECYCLE[action];
}

/** Tells whether an action is for people to take. */
export function isPeoplesAction(action: Action): action is PeoplesAction {
  return transitionOf(action).side !== 'system';
}

/** The actions that people can be permitted. */
export const PEOPLES_ACTIONS = ACTIONS.filter(isPeoplesAction);

/** The states in which the agency holds the dossier and may edit it; it is locked in all others. */
export const EDITABLE_STATES: readonly SubmissionState[] = ['draft', 'changes-requested'];

/** Tells whether the agency may edit the draft in this state. */
export function isEditable(state: SubmissionState): boolean {
  return EDITABLE_STATES.includes(state);
}
