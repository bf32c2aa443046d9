/** Groups of people that a notification can go to, named by what they are to the dossier. */
export type Audience =
  | 'agency'
  | 'submitter'
  | 'office'
  | 'former-office'
  | 'appraiser'
  | 'office-head'
  | 'leaders'
  | 'ministry';

/** How a notification is addressed and how soon it leaves. */
interface EventRow {
  readonly to: readonly Audience[];
  /** Leaves at once instead of waiting for the reader's next digest. */
  readonly urgent: boolean;
  /** Goes to the person who acted as well, as the acknowledgement of a submit does. */
  readonly acknowledges: boolean;
}

const plain = (...to: Audience[]): EventRow => ({ to, urgent: false, acknowledges: false });
const urgent = (...to: Audience[]): EventRow => ({ ...plain(...to), urgent: true });
const acknowledged = (...to: Audience[]): EventRow => ({ ...plain(...to), acknowledges: true });

/**
 * Who is told of what (CV 6915 2d: receipt, written notice, decision; guard 8 of the lifecycle). A
 * leader's return reaches the appraiser as well as the submitter.
 */
export const DESK_EVENTS = {
  // a request
  submitted: acknowledged('agency', 'office'),
  resubmitted: acknowledged('agency', 'appraiser'),
  received: plain('agency'),
  'changes-requested': urgent('agency', 'appraiser'),
  rerouted: plain('agency', 'office', 'former-office'),
  assigned: plain('appraiser'),
  proposed: plain('leaders'),
  'sent-back': urgent('appraiser', 'submitter'),
  approved: plain('agency', 'appraiser'),
  refused: urgent('agency', 'appraiser'),
  forwarded: plain('ministry', 'agency'),
  recalled: plain('appraiser'),
  // its deadlines
  extended: plain('agency', 'appraiser'),
  'answer-due': plain('agency'),
  lapsed: urgent('agency', 'appraiser'),
  'deadline-half': plain('appraiser'),
  'deadline-near': plain('appraiser'),
  'deadline-today': plain('appraiser', 'office-head'),
  overdue: urgent('appraiser', 'office-head', 'leaders'),
  // a post
  'post-live': plain('agency'),
  'post-interaction-closed': plain('agency'),
  'post-expired': plain('agency'),
  'post-suspended': urgent('agency', 'leaders'),
  'post-resumed': plain('agency'),
  'post-shortened': plain('agency'),
  'withdrawal-requested': urgent('leaders', 'agency'),
  'withdrawal-declined': plain('agency'),
  'post-withdrawn': urgent('agency', 'leaders'),
  'post-superseded': plain('agency'),
} as const satisfies Record<string, EventRow>;

/** What people are told of. */
export type DeskEvent = keyof typeof DESK_EVENTS;

/** The row of the table for an event, in its general shape. */
export function eventRowOf(event: DeskEvent): EventRow {
  return DESK_EVENTS[event];
}
