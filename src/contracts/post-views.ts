import type { PostPhase, PostState } from '../domain/feed/post-phase';
import type { PostAttention } from '../domain/post/attention-of';
import type { PostStanding } from '../domain/post/post-facts';
import type { FollowUp, PostAction } from '../domain/post/post-lifecycle';
import type { WithdrawalGround, WithdrawalReason } from '../domain/post/withdrawal-reasons';
import type { Refusal } from '../domain/shared/refusal';
import type { Scope } from '../domain/submission/dossier';
import type { DossierContent, Named, QueuePage, TimelineEntry } from './desk-views';

/** How often readers reacted in each way. */
export interface ReactionTotals {
  readonly useful: number;
  readonly 'not-useful': number;
  readonly thanks: number;
}

/** A row of the post monitor; times are ISO 8601. */
export interface PostRowView {
  readonly documentId: string;
  readonly version: number;
  readonly slug: string;
  readonly title: string;
  readonly agency: Named | null;
  readonly scope: Scope;
  readonly state: PostState;
  readonly phase: PostPhase;
  /** The one word for both: the phase of an active post, else its state. */
  readonly standing: PostStanding;
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly attention: readonly PostAttention[];
  readonly reactions: ReactionTotals;
  readonly correctionOf: string | null;
  readonly supersededAt: string | null;
  /** What this person may do at once. */
  readonly open: readonly PostAction[];
}

/** How many posts stand where, under the other filters. */
export type PostCounts = Readonly<Record<PostStanding | 'attention' | 'all', number>>;

/** The answer of `GET /editorial-desk/posts`. */
export interface PostsPage {
  readonly data: readonly PostRowView[];
  readonly meta: {
    readonly pagination: QueuePage['meta']['pagination'];
    readonly counts: PostCounts;
    /** When the answer was made, so that a bar can show where now is. */
    readonly now: string;
  };
}

interface Standing {
  readonly allowed: boolean;
  /** The first code that closes it; null when it is open. */
  readonly reason: string | null;
  readonly refusals: readonly Refusal[];
}

/** An action on a post as it is offered to the person who looks at it. */
export interface PostActionView extends Standing {
  readonly name: PostAction;
}

/** A request that could follow a post. */
export interface FollowUpView extends Standing {
  readonly kind: FollowUp;
}

/** A request that follows a post, or the one it was made from. */
export interface PostSubmission {
  readonly documentId: string;
  readonly kind: 'article' | FollowUp;
  readonly state: string;
}

/** Another post that this one corrects, or that corrects it. */
export interface LinkedPost {
  readonly documentId: string;
  readonly title: string;
}

/** A post on the desk: `GET /editorial-desk/posts/:documentId` and the answer of every action. */
export interface PostView extends Omit<PostRowView, 'open' | 'correctionOf'> {
  readonly now: string;
  readonly summary: string | null;
  readonly topic: { readonly code: string; readonly name: string } | null;
  readonly decisionNumber: string;
  readonly approvedAt: string;
  readonly fingerprint: string;
  /** The article and audience as approved; null when the revision is gone. */
  readonly content: DossierContent | null;
  readonly suspension: {
    readonly at: string;
    readonly name: string;
    readonly unit: string;
    readonly reason: string;
    readonly reasonCode: WithdrawalReason | null;
    readonly confirmedAt: string | null;
    readonly confirmedBy: string | null;
    /** By when another person has to confirm or lift it. */
    readonly confirmBy: string;
  } | null;
  readonly withdrawalRequest: {
    readonly at: string;
    readonly name: string;
    readonly unit: string;
    readonly reason: string;
    readonly reasonCode: WithdrawalReason;
  } | null;
  readonly tombstone: {
    readonly at: string;
    readonly reasonCode: WithdrawalReason;
    readonly reason: string;
    readonly ground: WithdrawalGround;
    readonly name: string;
    readonly unit: string;
    readonly order: { readonly number: string; readonly issuedOn: string } | null;
  } | null;
  readonly correctionOf: LinkedPost | null;
  readonly correctedBy: LinkedPost | null;
  readonly submissions: readonly PostSubmission[];
  readonly history: readonly TimelineEntry[];
  readonly actions: readonly PostActionView[];
  readonly followUps: readonly FollowUpView[];
}
