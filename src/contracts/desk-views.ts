import type { UnitLevel } from '../domain/audience/territory';
import type { DocumentKind } from '../domain/documents/document-kinds';
import type { Durations } from '../domain/calendar/durations';
import type { ExplainedDay } from '../domain/calendar/explained-day';
import type { SlaStatus } from '../domain/calendar/sla';
import type { Json } from '../domain/decision/canonical-json';
import type { PostPhase, PostState } from '../domain/feed/post-phase';
import type { Finding } from '../domain/preflight/finding';
import type { Refusal } from '../domain/shared/refusal';
import type { Block } from '../domain/submission/blocks';
import type { Correction, DueChange, Proposal, Scope } from '../domain/submission/dossier';
import type { Mandate } from '../domain/submission/actor';
import type { Action, SubmissionState } from '../domain/submission/lifecycle';

/** A document by its id and name. */
export interface Named {
  readonly documentId: string;
  readonly name: string;
}

/** A person of the panel; `person` is the desk's own key and says nothing about anybody. */
export interface PersonView {
  readonly person: string;
  readonly name: string;
}

/** Where a dossier's deadline stands; times are ISO 8601, `dueOn` is a local date. */
export interface SlaView {
  readonly status: SlaStatus;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly remainingWorkingDays: number | null;
  readonly provisional: boolean;
}

/** A row of the queue. */
export interface QueueRow {
  readonly documentId: string;
  /** What an action on this row has to be decided on. */
  readonly version: number;
  readonly title: string | null;
  readonly state: SubmissionState;
  readonly round: number;
  readonly agency: Named | null;
  readonly receivingOffice: Named | null;
  readonly receiptNumber: string | null;
  readonly scope: Scope | null;
  readonly topic: { readonly code: string; readonly name: string; readonly onList: boolean } | null;
  readonly programme: string | null;
  readonly submittedAt: string | null;
  readonly updatedAt: string;
  /** Who of the office has it in hand. */
  readonly assignee: PersonView | null;
  readonly sla: SlaView | null;
}

/** An administrative unit as a search offers it; `label` says where it lies. */
export interface UnitView {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly label: string;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
}

/** What the queue can be filtered by: only what occurs in the dossiers the caller may see. */
export interface QueueFacets {
  readonly agencies: readonly Named[];
  readonly offices: readonly Named[];
  readonly topics: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly onList: boolean;
  }[];
}

/** The answer of the queue. */
export interface QueuePage {
  readonly data: readonly QueueRow[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    readonly counts: Readonly<Record<SubmissionState, number>>;
  };
}

/** One act in a dossier's timeline. `details` are for the police's eyes only. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly name: string; readonly role: string; readonly unit: string };
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly round: number;
  /** `direct`, the formula of a delegation (KT., TUQ., TL.), or `break-glass`. */
  readonly capacity: string;
  readonly reason: string | null;
  readonly details: Json;
}

/** An action as the dossier offers it to the person who looks at it. */
export interface ActionView {
  readonly name: Action;
  readonly allowed: boolean;
  /** Closed to this person, but open in an emergency, for a reason and marked for ever. */
  readonly breakGlass: boolean;
  /** For whom this person could sign it. */
  readonly mandates: readonly Mandate[];
  /** The first code that closes it; null when it is open. */
  readonly reason: string | null;
  readonly refusals: readonly Refusal[];
}

/** The article, audience and windows of a dossier as one person may see them. */
export interface DossierContent {
  readonly title: string | null;
  readonly summary: string | null;
  readonly body: readonly Block[];
  readonly cover: { readonly url: string; readonly alternativeText: string | null } | null;
  readonly topic: QueueRow['topic'];
  readonly programme: string | null;
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
  readonly letter: {
    readonly number: string | null;
    readonly issuedOn: string | null;
    readonly signatory: string | null;
    readonly signatoryTitle: string | null;
    readonly file: { readonly name: string; readonly url: string } | null;
  } | null;
  readonly audience: {
    readonly name: string;
    readonly scope: Scope;
    readonly units: readonly { readonly code: string; readonly name: string }[];
    readonly minAge: number | null;
    readonly maxAge: number | null;
    readonly gender: 'any' | 'male' | 'female';
  } | null;
  readonly visibleFrom: string | null;
  readonly visibleUntil: string | null;
  readonly interactionUntil: string | null;
  readonly justification: string | null;
  readonly notes: string | null;
}

/** A numbered written notice. */
export interface NoticeView {
  readonly number: string;
  readonly kind: 'changes-requested' | 'refusal';
  readonly round: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly officeName: string;
  readonly reason: string | null;
  readonly items: readonly Correction[];
  /** The day by which the agency is to answer. */
  readonly respondBy: string | null;
}

/** What can be chosen for a dossier: whom to assign it to, and where to reroute it. */
export interface DossierOptions {
  readonly assignees: readonly (PersonView & { readonly title: string })[];
  readonly offices: readonly Named[];
}

/** A deadline with all that it rests on: each day, and each time the due date was moved. */
export interface DeadlineView extends SlaView {
  readonly explanation: readonly ExplainedDay[];
  readonly changes: readonly DueChange[];
}

/** A finding that an editor sent the dossier with all the same, as the ledger keeps it. */
export interface OverrideView {
  readonly code: string;
  readonly reason: string;
  readonly findings: readonly Pick<Finding, 'field' | 'place' | 'params'>[];
  readonly at: string;
  readonly round: number;
  readonly actor: TimelineEntry['actor'];
}

/** The dossier: `GET /editorial-desk/submissions/:documentId` and the answer of every action. */
export interface DossierView extends DossierContent {
  readonly documentId: string;
  readonly state: SubmissionState;
  readonly round: number;
  readonly version: number;
  readonly scope: Scope | null;
  readonly agency: Named | null;
  readonly receivingOffice: (Named & { readonly code: string }) | null;
  readonly receiptNumber: string | null;
  readonly decisionNumber: string | null;
  readonly submittedAt: string | null;
  readonly receivedAt: string | null;
  readonly decidedAt: string | null;
  readonly proposal: Proposal | null;
  readonly fingerprint: string | null;
  /** Whether anything was decided in a leader's place in an emergency. */
  readonly breakGlass: boolean;
  /** The dossier that this one was made anew from. */
  readonly resubmissionOf: string | null;
  readonly assignee: PersonView | null;
  /** Offices that had the dossier before it was rerouted. */
  readonly formerOffices: readonly Named[];
  /** The day by which the agency is to answer; null unless it has the dossier for corrections. */
  readonly respondBy: string | null;
  readonly sla: DeadlineView | null;
  readonly corrections: readonly Correction[];
  /** Working days with everybody who had the dossier, so far. */
  readonly durations: Durations;
  readonly revisions: readonly {
    readonly number: number;
    readonly round: number;
    readonly fingerprint: string;
    readonly submittedAt: string;
    readonly submittedBy: string;
  }[];
  readonly notices: readonly NoticeView[];
  /** The other documents that exist and that the reader may have. */
  readonly documents: readonly DocumentKind[];
  readonly timeline: readonly TimelineEntry[];
  /** What a submit would be refused for; empty for a complete dossier. */
  readonly preflight: readonly Finding[];
  /** Every finding of the preflight, the blocking ones first. */
  readonly findings: readonly Finding[];
  /** Findings that editors answered for with a reason, the oldest first. */
  readonly overrides: readonly OverrideView[];
  readonly post: {
    readonly documentId: string;
    readonly slug: string;
    readonly state: PostState;
    readonly phase: PostPhase;
    readonly breakGlass: boolean;
  } | null;
  readonly actions: readonly ActionView[];
}
