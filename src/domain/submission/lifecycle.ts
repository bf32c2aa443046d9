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
  'monitor',
  'admin',
] as const;

/** A role of the desk. */
export type Role = (typeof ROLES)[number];

/** Whose hands a request is in when an action is taken. */
export type Side = 'agency' | 'office' | 'leadership' | 'ministry';

interface Transition {
  readonly from: readonly SubmissionState[];
  readonly to: readonly SubmissionState[];
  readonly side: Side;
  /** The roles that hold the permission after first boot; an administrator may regrant it. */
  readonly by: readonly Role[];
}

/**
 * The workflow as a table (CV 6915 points 2a to 2d): buttons, permissions, the dossier's action
 * list and the test matrix are all read from it. `to` has two entries where the round decides.
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
  propose: {
    from: ['in-appraisal'],
    to: ['awaiting-approval'],
    side: 'office',
    by: ['appraiser', 'office-head'],
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
} as const satisfies Record<string, Transition>;

/** The name of an action, as the desk API and the permissions spell it. */
export type Action = keyof typeof LIFECYCLE;

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

/** The states in which the agency holds the dossier and may edit it; it is locked in all others. */
export const EDITABLE_STATES: readonly SubmissionState[] = ['draft', 'changes-requested'];

/** Tells whether the agency may edit the draft in this state. */
export function isEditable(state: SubmissionState): boolean {
  return EDITABLE_STATES.includes(state);
}
