import type { Criterion } from '../domain/appraisal/checklist';
import type { Reason } from '../domain/appraisal/corrections';
import type { Territory } from '../domain/audience/territory';
import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import type { Sha256 } from '../domain/decision/canonical-json';
import type { Finding } from '../domain/preflight/finding';
import type { RoutingRule } from '../domain/routing/routing-rule';
import type { Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import type { Actor } from '../domain/submission/actor';
import type { Participant } from '../domain/submission/dossier';
import type { DossierFile, DossierPatch, OfficeRecord } from './dossier-file';
import type { PostStore } from './post-file';
import type { Directory, Outbox } from './mail-ports';
import type { CalendarStore } from './calendar-store';
import type { VersionedPolicy } from './policy';
import type {
  DelegationRecord,
  LedgerRecord,
  NewDelegationRecord,
  NewNotice,
  NewPost,
  NewRevision,
  PolicyVersion,
  RequestTrace,
} from './records';

/** Facts that change rarely: seeded, edited by administrators, read by every action. */
export interface ReferenceStore {
  calendar(): Promise<WorkingCalendar>;
  territory(): Promise<Territory>;
  /** The unit of the province the desk works for; null while none is configured. */
  provinceId(): Promise<string | null>;
  /** All offices, those of the past and the future included. */
  offices(): Promise<readonly OfficeRecord[]>;
  routingRules(): Promise<readonly RoutingRule[]>;
  reasons(): Promise<ReadonlyMap<string, Reason>>;
  criteria(): Promise<readonly Criterion[]>;
  /** The version in force today. */
  policy(): Promise<VersionedPolicy>;
  /** All stored versions, in the order of their numbers. */
  policyVersions(): Promise<readonly PolicyVersion[]>;
}

/** Dossiers as the actions read and write them. */
export interface DossierStore {
  /** Loads a dossier and, inside a transaction, holds it until the end; null when absent. */
  hold(documentId: string): Promise<DossierFile | null>;
  /** Makes a new draft of the same content for the calling editor; its document. */
  copy(documentId: string, participants: readonly Participant[]): Promise<string>;
  /** Whether a dossier made anew from this one is still on its way. */
  hasSuccessor(documentId: string): Promise<boolean>;
  /** Dossiers that wait for the agency's answer. */
  awaitingAnswer(): Promise<readonly DossierFile[]>;
  /** Dossiers whose clock runs. */
  underClock(): Promise<readonly DossierFile[]>;
  /** Writes system fields if the version is still the expected one; false when it is not. */
  save(documentId: string, expectedVersion: number, patch: DossierPatch): Promise<boolean>;
}

/** Who signs for whom. */
export interface DelegationStore {
  all(): Promise<readonly DelegationRecord[]>;
  find(documentId: string): Promise<DelegationRecord | null>;
  hasFile(id: number): Promise<boolean>;
  /** Whether the principal signs for somebody, or the delegate is signed for, on any of the days. */
  isChained(link: {
    readonly principal: string;
    readonly delegate: string;
    readonly validFrom: LocalDate;
    readonly validUntil: LocalDate;
  }): Promise<boolean>;
  add(delegation: NewDelegationRecord): Promise<string>;
  /** False when it was revoked before. */
  revoke(
    documentId: string,
    act: { readonly at: Instant; readonly by: string; readonly reason: string },
  ): Promise<boolean>;
}

/** The people who act for offices. */
export interface StaffStore {
  /** A person's active accounts; empty when there is none. */
  byPerson(person: string): Promise<readonly Actor[]>;
  /** Everybody with an active account in an office; one entry for each account. */
  ofOffice(officeId: string): Promise<readonly Actor[]>;
}

/** The append-only ledger; numbers and hashes are its own business. */
export interface LedgerStore {
  append(record: LedgerRecord, trace: RequestTrace | null): Promise<void>;
  /** The digest of the request that was once done under this key; null when there was none. */
  digestOf(requestKey: string): Promise<string | null>;
}

/** Gap-free numbers, one book for each purpose, office and year. */
export interface NumberBooks {
  next(book: string): Promise<number>;
}

/** What an action writes beside the dossier. */
export interface RecordStore {
  addRevision(revision: NewRevision): Promise<void>;
  addNotice(notice: NewNotice): Promise<void>;
  addPost(post: NewPost): Promise<string>;
  addPolicyVersion(version: PolicyVersion): Promise<void>;
}

/** What is looked at before people look. */
export interface Preflight {
  /** Every finding of a dossier as this person may know it; a draft is its agency's own business. */
  findings(file: DossierFile, viewer: Actor): Promise<readonly Finding[]>;
  /** Looks into the files of a draft that was saved, and notes how its text is found again. */
  examine(documentId: string): Promise<void>;
}

/** All that the actions need from the outside. */
export interface Ports {
  readonly now: () => Instant;
  readonly zone: string;
  readonly sha256: Sha256;
  /** Runs work as one transaction: all of it is committed, or nothing. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  readonly dossiers: DossierStore;
  readonly reference: ReferenceStore;
  readonly staff: StaffStore;
  readonly calendar: CalendarStore;
  readonly delegations: DelegationStore;
  readonly ledger: LedgerStore;
  readonly numbers: NumberBooks;
  readonly records: RecordStore;
  readonly posts: PostStore;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly preflight: Preflight;
}
