/**
 * What a notification may say. Names of bodies, numbers and dates only: no reason in free text, and
 * nothing about a citizen. Days and instants stand in ISO form; the mail's language writes them.
 */
export interface EventFacts {
  readonly title: string | null;
  readonly agency: string | null;
  readonly office: string | null;
  readonly officePhone: string | null;
  /** The body that acted. */
  readonly unit: string | null;
  readonly round: string | null;
  readonly receiptNumber: string | null;
  readonly noticeNumber: string | null;
  readonly decisionNumber: string | null;
  readonly dispatchNumber: string | null;
  readonly dueOn: string | null;
  readonly answerBy: string | null;
  /** When it happened. */
  readonly at: string | null;
  readonly visibleFrom: string | null;
  readonly visibleUntil: string | null;
}

/** A notification of which nothing is known yet. */
export const NO_FACTS: EventFacts = {
  title: null,
  agency: null,
  office: null,
  officePhone: null,
  unit: null,
  round: null,
  receiptNumber: null,
  noticeNumber: null,
  decisionNumber: null,
  dispatchNumber: null,
  dueOn: null,
  answerBy: null,
  at: null,
  visibleFrom: null,
  visibleUntil: null,
};
