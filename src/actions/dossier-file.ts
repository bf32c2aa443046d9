import type { Json } from '../domain/decision/canonical-json';
import type { RevisionContent } from '../domain/decision/fingerprint';
import type { AudienceRule } from '../domain/audience/audience-rule';
import type { AgencyKind, RequesterLevel } from '../domain/routing/routing-rule';
import type { FollowUp } from '../domain/post/post-lifecycle';
import type { Pause } from '../domain/calendar/pauses';
import type { Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import type { Refusal } from '../domain/shared/refusal';
import type { Result } from '../domain/shared/result';
import type {
  Assignee,
  Correction,
  Dossier,
  DueChange,
  EscalationDone,
  Participant,
  Proposal,
  Scope,
} from '../domain/submission/dossier';
import type { ArticleMaterial } from '../domain/preflight/observe-article';
import type { OfficeKind } from '../domain/submission/actor';
import type { SubmissionState } from '../domain/submission/lifecycle';
import type { SubmissionDraft } from '../domain/submission/submission-draft';
import type { VersionedPolicy } from './policy';
import type { PostFile } from './post-file';

/** The body that asks, as far as routing and letters need it. */
export interface AgencyFacts {
  readonly id: string;
  readonly name: string;
  readonly level: RequesterLevel;
  readonly kind: AgencyKind;
  readonly territoryPath: readonly string[];
}

/** An office, as far as numbers and letters need it. */
export interface OfficeFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly kind: OfficeKind;
}

/** An office with the days on which it is there. */
export interface OfficeRecord extends OfficeFacts {
  readonly validFrom: LocalDate;
  /** Last day, included; null without end. */
  readonly validUntil: LocalDate | null;
}

/** How the article's files are shown; what they *are* is signed by their digests in the content. */
export type Presentation = {
  readonly cover: {
    readonly url: string;
    readonly alternativeText: string;
    readonly width: number;
    readonly height: number;
    readonly formats: Json;
  };
  readonly letter: { readonly url: string; readonly name: string };
};

/** The draft in the form that is signed, with what is needed to show it. */
export interface DraftSnapshot {
  readonly content: RevisionContent;
  readonly presentation: Presentation;
}

/** The deadline that runs for a dossier. */
export interface DossierClock {
  readonly startedAt: Instant | null;
  readonly stoppedAt: Instant | null;
  readonly dueOn: LocalDate | null;
  readonly dueAt: Instant | null;
  readonly pauses: readonly Pause[];
}

/** A file of the media library, by where it lies and what it says of itself. */
export interface AttachedFile {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
}

/** The draft itself, for those who look into it. */
export interface DraftMaterial {
  readonly article: ArticleMaterial;
  readonly letterFile: AttachedFile | null;
  /** Null while there is none, or none that can be. */
  readonly audience: AudienceRule | null;
}

/** A dossier with all that an action may need of it. */
export interface DossierFile {
  readonly dossier: Dossier;
  readonly draft: SubmissionDraft;
  readonly material: DraftMaterial;
  readonly agency: AgencyFacts;
  readonly office: OfficeFacts | null;
  readonly clock: DossierClock;
  readonly letterIssuedOn: LocalDate | null;
  readonly receiptNumber: string | null;
  readonly latestRevision: number;
  /** The post that the request follows; null for a new article. */
  readonly followUp: { readonly kind: FollowUp; readonly post: PostFile | null } | null;
  readonly proposal: Proposal | null;
  /** The policy pinned at the first submit; null before it. */
  readonly policy: VersionedPolicy | null;
  /** Takes the snapshot of a complete draft: freezes the files and computes their digests. */
  snapshot(): Promise<Result<DraftSnapshot, Refusal[]>>;
}

/** System fields that an action may set; instants and dates in domain form. */
export interface DossierPatch {
  readonly state?: SubmissionState;
  readonly round?: number;
  readonly officeId?: string;
  readonly formerOfficeIds?: readonly string[];
  readonly assignee?: Assignee | null;
  readonly receiptNumber?: string;
  readonly decisionNumber?: string;
  readonly submittedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly clockStartedAt?: Instant;
  readonly clockStoppedAt?: Instant | null;
  /** When the clock stood still in its present run; ISO 8601. */
  readonly clockPauses?: readonly { readonly from: string; readonly until: string | null }[];
  /** Whether the clock stopped in time; null while it runs. */
  readonly clockKept?: boolean | null;
  readonly dueOn?: LocalDate;
  readonly dueAt?: Instant;
  readonly dueProvisional?: boolean;
  readonly dueChanges?: readonly DueChange[];
  readonly escalations?: readonly EscalationDone[];
  readonly respondBy?: LocalDate | null;
  readonly remindedAt?: Instant | null;
  readonly breakGlass?: true;
  readonly decidedAt?: Instant;
  readonly forwardedAt?: Instant;
  readonly proposal?: Proposal | null;
  readonly scope?: Scope;
  readonly fingerprint?: string;
  readonly participants?: readonly Participant[];
  readonly corrections?: readonly Correction[];
  readonly policy?: VersionedPolicy;
  /** The number of the pinned policy, as a column of its own. */
  readonly policyVersion?: number;
}
