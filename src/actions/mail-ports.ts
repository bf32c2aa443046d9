import type { JobName } from '../domain/notification/job-names';
import type { DeskEvent } from '../domain/notification/desk-events';
import type { EventFacts } from '../domain/notification/event-facts';
import type { DuePhase, PostSchedule } from '../domain/notification/phase-events';
import type { StaffMember } from '../domain/notification/recipients';
import type { Instant } from '../domain/shared/instant';

/** How an office is reached. */
export interface OfficeContact {
  readonly name: string;
  readonly phone: string | null;
}

/** The people of the desk and their offices. */
export interface Directory {
  /** Every account in use that has a profile. */
  staff(): Promise<readonly StaffMember[]>;
  office(documentId: string): Promise<OfficeContact | null>;
}

/** An event that people are told of; `key` makes a second telling of the same entry impossible. */
export interface NewNotification {
  readonly key: string;
  readonly event: DeskEvent;
  readonly submission: string;
  readonly post: string | null;
  readonly round: number;
  readonly urgent: boolean;
  readonly occurredAt: Instant;
  /** When it leaves at the latest. */
  readonly leavesAt: Instant;
  readonly facts: EventFacts;
}

/** Notifications on their way out; rows are written in the transaction that is open. */
export interface Outbox {
  /** Adds a row for each account; what has been added under the same key before stays as it is. */
  add(notification: NewNotification, accounts: readonly StaffMember[]): Promise<void>;
}

/** A notification for one account that no mail holds yet. */
export interface PendingNotification {
  readonly id: number;
  readonly event: DeskEvent;
  readonly submission: string;
  readonly occurredAt: Instant;
  readonly facts: EventFacts;
}

/** A mail as it will be sent, and sent again. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail that one instance has taken in hand. */
export interface ClaimedMail extends Letter {
  readonly id: number;
  readonly messageId: string;
  readonly account: number;
  readonly attempts: number;
}

/** Why a mail did not go out and when it is tried again; null = an administrator has to. */
export interface Setback {
  readonly error: string;
  readonly nextAttemptAt: Instant | null;
}

/** Notifications gathered into mails, and the mails' way out. */
export interface MailStore {
  /** Accounts with a notification that leaves now. */
  accountsDue(now: Instant): Promise<readonly number[]>;
  pendingOf(account: number): Promise<readonly PendingNotification[]>;
  /** Binds all of the notifications into one mail; false when another instance had one of them. */
  bind(
    account: number,
    notifications: readonly PendingNotification[],
    letter: Letter,
  ): Promise<boolean>;
  /** Lays notifications aside of which the account is not in use any more. */
  dropNotifications(notifications: readonly PendingNotification[]): Promise<void>;
  /** Takes the next mail that is due; its claim ends at `leaseUntil`. */
  claim(now: Instant, leaseUntil: Instant): Promise<ClaimedMail | null>;
  markSent(mail: ClaimedMail, now: Instant): Promise<void>;
  markDropped(mail: ClaimedMail): Promise<void>;
  postpone(mail: ClaimedMail, setback: Setback): Promise<void>;
  /** Tells whether the mails about the latest event of this kind are still to leave. */
  isOnItsWay(submission: string, event: DeskEvent): Promise<boolean>;
  /** Mails and gathered notifications that should have left by now. */
  backlog(now: Instant): Promise<number>;
}

/** `unreachable`: nothing can be sent now. `temporary`, `refused`: this mail, for now or for good. */
export class DeliveryError extends Error {
  constructor(
    readonly kind: 'unreachable' | 'temporary' | 'refused',
    /** A code without anybody's address in it. */
    readonly code: string,
  ) {
    super(code);
    this.name = 'DeliveryError';
  }
}

/** Puts mails into the post. */
export interface Mailer {
  /** False when the account is not in use any more. Throws a DeliveryError. */
  send(mail: ClaimedMail): Promise<boolean>;
  compose(language: StaffMember['language'], notifications: readonly PendingNotification[]): Letter;
}

/** A post whose moments are not all recorded yet. */
export interface ScheduledPost extends PostSchedule {
  readonly documentId: string;
  readonly title: string;
  readonly agencyId: string;
  readonly officeId: string | null;
  readonly submission: { readonly documentId: string; readonly round: number };
}

/** The moments that the clock brings to posts. */
export interface PostMoments {
  /** Posts whose display has begun by now and has no recorded end. */
  open(now: Instant): Promise<readonly ScheduledPost[]>;
  /** Records a moment with its true time; false when it has been recorded before. */
  record(post: ScheduledPost, due: DuePhase, now: Instant): Promise<boolean>;
}

/** What a run did, as figures under stable names. */
export type JobResult = Readonly<Record<string, number>>;

/** A piece of background work. */
export interface Job {
  readonly name: JobName;
  readonly everyMs: number;
  run(): Promise<JobResult>;
  /** How much is due and not done. */
  backlog(): Promise<number>;
}
