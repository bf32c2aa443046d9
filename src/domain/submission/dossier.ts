import type { EscalationStep } from '../calendar/escalation';
import { parseInstant, type Instant } from '../shared/instant';
import type { LocalDate } from '../shared/local-date';
import type { SubmissionState } from './lifecycle';

/** The parts a person can take in a dossier that bar that person from approving it. */
export type Part = 'author' | 'submitter' | 'appraiser';

/** A person's part in the dossier, over all its rounds, or in one that it was made anew from. */
export interface Participant {
  readonly person: string;
  readonly part: Part;
  /** The earlier dossier of the lineage in which the part was taken; absent for this one. */
  readonly from?: string;
}

/** Who a dossier is assigned to in the office that has it. */
export type Assignee = { readonly person: string; readonly name: string };

/** A reminder of the deadline that went out in a round; each step once a round. */
export type EscalationDone = { readonly round: number; readonly step: EscalationStep };

/**
 * A due date that was moved: `extension` by the head of the office, `return` by the days that the
 * leadership had the dossier before it sent it back.
 */
export type DueChange = {
  readonly kind: 'extension' | 'return';
  readonly round: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly workingDays: number;
  readonly reason: string;
  readonly at: string;
};

/** The working days that were added to a clock since it began. */
export function daysAdded(
  changes: readonly Pick<DueChange, 'at' | 'workingDays'>[],
  startedAt: Instant,
): number {
  return changes
    .filter(({ at }) => (parseInstant(at) ?? 0) >= startedAt)
    .reduce((days, { workingDays }) => days + workingDays, 0);
}

/** One thing that the office asks the agency to correct, and the agency's answer to it. */
export interface Correction {
  readonly item: number;
  readonly place: string;
  readonly reasonCode: string;
  readonly request: string;
  readonly legalBasis: string;
  readonly answer: string | null;
}

/** What the appraiser proposes to the leadership. */
export const PROPOSALS = ['approve', 'refuse', 'forward'] as const;

/** One of the three proposals. */
export type Proposal = (typeof PROPOSALS)[number];

/** The reach of an audience: one level of the territory, or the nation. */
export type Scope = 'commune' | 'district' | 'province' | 'nation';

/** What the guards need to know of a dossier. */
export interface Dossier {
  readonly documentId: string;
  readonly state: SubmissionState;
  readonly version: number;
  readonly round: number;
  readonly agencyId: string;
  readonly officeId: string | null;
  readonly participants: readonly Participant[];
  /** The items of the latest request for changes, with the answers given so far. */
  readonly corrections: readonly Correction[];
  readonly scope: Scope | null;
  /** Null while no topic has been chosen. */
  readonly topicOnList: boolean | null;
  readonly visibleUntil: Instant | null;
  /** The fingerprint of the latest revision; null before the first submit. */
  readonly fingerprint: string | null;
  readonly submittedAt: Instant | null;
  /** When the dossier went on to the ministry; null when it never did. */
  readonly forwardedAt: Instant | null;
  readonly assignee: Assignee | null;
  /** Offices that had the dossier before it was rerouted. */
  readonly formerOfficeIds: readonly string[];
  /** The day by which the agency is to answer the latest request for changes. */
  readonly respondBy: LocalDate | null;
  /** When the agency was reminded of that day, in the present round. */
  readonly remindedAt: Instant | null;
  readonly escalations: readonly EscalationDone[];
  readonly dueChanges: readonly DueChange[];
}

/** Nation-wide reach or a topic off the list is for the ministry to decide (CV 6915 2b). */
export function needsMinistry(dossier: Pick<Dossier, 'scope' | 'topicOnList'>): boolean {
  return dossier.scope === 'nation' || dossier.topicOnList === false;
}
