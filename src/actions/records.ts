import type { LedgerEntry } from '../domain/decision/ledger-chain';
import type { RevisionContent } from '../domain/decision/fingerprint';
import type { PolicyValues } from '../domain/policy/policy-changes';
import type { DatedVersion } from '../domain/policy/policy-version';
import type { Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import type { Capacity } from '../domain/submission/actor';
import type { Correction } from '../domain/submission/dossier';
import type { Presentation } from './dossier-file';

/** A ledger row before the ledger gives it its number and hashes. */
export type LedgerRecord = Omit<LedgerEntry, 'sequence'>;

/** The request behind a row, so that a retry under the same key is recognised. */
export interface RequestTrace {
  readonly key: string;
  readonly digest: string;
}

/** An immutable snapshot taken at a submit. */
export interface NewRevision {
  readonly submission: string;
  readonly number: number;
  readonly round: number;
  readonly fingerprint: string;
  readonly content: RevisionContent;
  readonly presentation: Presentation;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
}

/** A written notice to the agency. */
export interface NewNotice {
  readonly submission: string;
  readonly number: string;
  readonly kind: 'changes-requested' | 'refusal';
  readonly round: number;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly officeName: string;
  readonly reason: string | null;
  readonly items: readonly Correction[];
  /** The day by which the agency is to answer. */
  readonly respondBy?: LocalDate;
}

/** Who signs for which leader, as it is stored. */
export interface DelegationRecord {
  readonly documentId: string;
  readonly principalPerson: string;
  readonly principalName: string;
  readonly principalTitle: string;
  readonly delegatePerson: string;
  readonly delegateName: string;
  readonly delegateTitle: string;
  readonly capacity: Capacity;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly recordedBy: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly revokeReason: string | null;
  readonly file: { readonly name: string; readonly url: string } | null;
}

/** A delegation that is to be stored, with the id of its document's file. */
export type NewDelegationRecord = Omit<
  DelegationRecord,
  'documentId' | 'file' | 'revokedAt' | 'revokedBy' | 'revokeReason'
> & { readonly file: number };

/** A post to be made from the dossier's latest revision. */
export interface NewPost {
  readonly submission: string;
  readonly revision: number;
  readonly fingerprint: string;
  readonly decisionNumber: string;
  readonly approvedAt: Instant;
  /** The post that this one corrects; null for a new article. */
  readonly correctionOf: string | null;
  /** Approved in a leader's place in an emergency. */
  readonly breakGlass: boolean;
}

/** One version of the policy; written once and never changed. */
export interface PolicyVersion extends DatedVersion {
  readonly values: PolicyValues;
  /** Why it was written. */
  readonly note: string;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}
