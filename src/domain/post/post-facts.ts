import { postPhase, type PostPhase, type PostState, type PostWindow } from '../feed/post-phase';
import type { Instant } from '../shared/instant';

/** A suspension that stands: who took the post off, and whether somebody else has confirmed it. */
export interface Suspension {
  readonly person: string;
  readonly at: Instant;
  readonly confirmedAt: Instant | null;
}

/** A wish of the agency to have its post withdrawn, not yet answered. */
export interface WithdrawalRequest {
  readonly person: string;
  readonly at: Instant;
}

/** What the guards need to know of a post. */
export interface PostFacts {
  readonly documentId: string;
  /** As stored; what counts is `stateOfPost`. */
  readonly state: PostState;
  readonly version: number;
  readonly agencyId: string;
  readonly officeId: string | null;
  /** Whether the ministry has had the request it was made from. */
  readonly forMinistry: boolean;
  readonly window: PostWindow;
  /** When a correction takes its place; null while none is approved. */
  readonly supersededAt: Instant | null;
  readonly suspension: Suspension | null;
  readonly withdrawalRequest: WithdrawalRequest | null;
}

/**
 * The state of a post at this instant. An approved correction ends it when the correction starts,
 * by the clock alone: nothing has to run at that moment.
 */
export function stateOfPost(
  { state, supersededAt }: Pick<PostFacts, 'state' | 'supersededAt'>,
  now: Instant,
): PostState {
  const isOver = state === 'withdrawn' || supersededAt === null || now < supersededAt;
  return isOver ? state : 'superseded';
}

/** Where a post stands in one word: its phase while it is active, else its state. */
export type PostStanding = PostPhase | Exclude<PostState, 'active'>;

/** All standings, in the order in which they need looking at. */
export const POST_STANDINGS = [
  'live',
  'interaction-closed',
  'scheduled',
  'suspended',
  'expired',
  'superseded',
  'withdrawn',
] as const satisfies readonly PostStanding[];

/** Where a post stands at this instant. */
export function standingOf(
  post: Pick<PostFacts, 'state' | 'supersededAt' | 'window'>,
  now: Instant,
): PostStanding {
  const state = stateOfPost(post, now);
  return state === 'active' ? postPhase(post.window, now) : state;
}
