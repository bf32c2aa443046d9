import type { Json } from '../domain/decision/canonical-json';
import type { RevisionContent } from '../domain/decision/fingerprint';
import type { PostState } from '../domain/feed/post-phase';
import type { FollowUp } from '../domain/post/post-lifecycle';
import type { PostFacts } from '../domain/post/post-facts';
import type { WithdrawalGround, WithdrawalReason } from '../domain/post/withdrawal-reasons';
import type { Instant } from '../domain/shared/instant';

/** A post with all that an action may need of it. */
export interface PostFile {
  readonly facts: PostFacts;
  readonly suspension: SuspensionRecord | null;
  /** The submission it was first made from; null for a post without one. */
  readonly submission: string | null;
  /** The approved revision it shows now; null when that is gone. */
  readonly approved: {
    readonly submission: string;
    readonly number: number;
    readonly content: RevisionContent;
  } | null;
  readonly fingerprint: string;
}

/** Who suspended a post and why; names as text, so that deleting a user loses nothing. */
export type SuspensionRecord = {
  readonly at: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
  readonly reasonCode: WithdrawalReason | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
};

/** The agency's wish to have its post withdrawn. */
export type WithdrawalRequestRecord = {
  readonly at: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
  readonly reasonCode: WithdrawalReason;
};

/** What stays of a withdrawn post, beside its figures. */
export type Tombstone = {
  readonly at: string;
  readonly reasonCode: WithdrawalReason;
  readonly reason: string;
  readonly ground: WithdrawalGround;
  readonly name: string;
  readonly unit: string;
  readonly order: { readonly number: string; readonly issuedOn: string } | null;
};

/** Columns of a post that an action may set. */
export interface PostPatch {
  readonly state?: PostState;
  readonly visibleUntil?: Instant;
  readonly interactionUntil?: Instant;
  readonly supersededAt?: Instant;
  readonly suspension?: SuspensionRecord | null;
  readonly withdrawalRequest?: WithdrawalRequestRecord | null;
  readonly tombstone?: Tombstone;
}

/** What the approval of an extension makes of a post. */
export interface ExtendedPost {
  readonly documentId: string;
  readonly expectedVersion: number;
  readonly submission: string;
  readonly revision: number;
  readonly fingerprint: string;
}

/** A request to be begun that follows a post. */
export interface NewFollowUp {
  readonly kind: FollowUp;
  readonly post: PostFile;
  readonly now: Instant;
}

/** Posts as the actions read and write them. */
export interface PostStore {
  /** Loads a post and, inside a transaction, holds it until the end; null when absent. */
  hold(documentId: string): Promise<PostFile | null>;
  /** Writes columns if the version is still the expected one; false when it is not. */
  save(documentId: string, expectedVersion: number, patch: PostPatch): Promise<boolean>;
  /** Lets a post show another approved revision of itself; false when the version is old. */
  extend(extended: ExtendedPost): Promise<boolean>;
  /** The undecided request of this kind that follows a post; null when there is none. */
  openFollowUp(documentId: string, kind: FollowUp): Promise<string | null>;
  /** Writes the draft of such a request; its document. */
  startFollowUp(request: NewFollowUp): Promise<string>;
}

/** The details of a ledger row about a post. */
export type PostDetails = Readonly<Record<string, Json>>;
