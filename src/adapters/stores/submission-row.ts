import type {
  Correction,
  DueChange,
  EscalationDone,
  Participant,
  Proposal,
  Scope,
} from '../../domain/submission/dossier';
import type { SubmissionState } from '../../domain/submission/lifecycle';
import type { Block } from '../../domain/submission/blocks';
import type { AgencyKind, RequesterLevel } from '../../domain/routing/routing-rule';
import type { OfficeKind } from '../../domain/submission/actor';

/** A row of the media library. */
export interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly provider: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alternativeText: string | null;
  readonly formats: Readonly<Record<string, FileFormat>> | null;
}

/** A smaller version of a picture, made by the media library. */
export interface FileFormat {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A unit as relations show it. */
export interface UnitRow {
  readonly id: number;
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
}

/** An audience rule with its units. */
export interface AudienceRow {
  readonly documentId: string;
  readonly name: string;
  readonly scope: Scope;
  readonly units: readonly UnitRow[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly gender: 'any' | 'male' | 'female';
}

/** An agency with its territory. */
export interface AgencyRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly level: RequesterLevel;
  readonly kind: AgencyKind;
  readonly territory: { readonly documentId: string } | null;
}

/** An office. */
export interface OfficeRow {
  readonly id: number;
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly kind: OfficeKind;
}

/** A topic. */
export interface TopicRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly onList: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** A pause of the clock; ISO 8601. */
export type StoredPause = { readonly from: string; readonly until: string | null };

/** A submission with everything that an action may need, as the database gives it. */
export interface SubmissionRow {
  readonly id: number;
  readonly documentId: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly body: readonly Block[] | null;
  readonly cover: FileRow | null;
  readonly topic: TopicRow | null;
  readonly programme: 'none' | 'model-22' | 'model-30' | null;
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
  readonly letter: {
    readonly number: string | null;
    readonly issuedOn: string | null;
    readonly signatory: string | null;
    readonly signatoryTitle: string | null;
    readonly file: FileRow | null;
  } | null;
  readonly audienceRule: AudienceRow | null;
  readonly visibleFrom: string | null;
  readonly visibleUntil: string | null;
  readonly interactionUntil: string | null;
  readonly justification: string | null;
  readonly notes: string | null;
  readonly kind: 'article' | 'correction' | 'extension' | null;
  readonly post: { readonly id: number; readonly documentId: string } | null;
  readonly state: SubmissionState;
  readonly round: number;
  readonly version: number;
  readonly agency: AgencyRow | null;
  readonly agencyKey: string;
  readonly receivingOffice: OfficeRow | null;
  readonly receiptNumber: string | null;
  readonly decisionNumber: string | null;
  readonly submittedAt: string | null;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly clockStartedAt: string | null;
  readonly clockStoppedAt: string | null;
  readonly clockPauses: readonly StoredPause[] | null;
  readonly decidedAt: string | null;
  readonly forwardedAt: string | null;
  readonly breakGlass: boolean;
  /** The document of the dossier that this one was made anew from. */
  readonly resubmissionOf: string | null;
  readonly assigneePerson: string | null;
  readonly assigneeName: string | null;
  /** Documents of offices, a space between two. */
  readonly formerOffices: string | null;
  readonly respondBy: string | null;
  readonly remindedAt: string | null;
  readonly escalations: readonly EscalationDone[] | null;
  readonly dueChanges: readonly DueChange[] | null;
  readonly proposal: Proposal | null;
  readonly scope: Scope | null;
  readonly participants: readonly Participant[] | null;
  readonly corrections: readonly Correction[] | null;
  /** The pinned values as they were stored; an older version may lack some of today's. */
  readonly policy: { readonly version?: number } | null;
  readonly fingerprint: string | null;
}

/** The relations that a SubmissionRow holds. */
export const SUBMISSION_POPULATE = {
  cover: true,
  topic: true,
  source: true,
  letter: { populate: { file: true } },
  audienceRule: { populate: { units: true } },
  agency: { populate: { territory: true } },
  receivingOffice: true,
  post: { select: ['id', 'documentId'] },
} as const;
