import type { PostState, PostWindow } from '../feed/post-phase';
import type { Instant } from '../shared/instant';

/** The moments of a post's life that the clock brings, in their order. */
export const PHASE_EVENTS = ['live', 'interaction-closed', 'expired'] as const;

/** One of them. */
export type PhaseEvent = (typeof PHASE_EVENTS)[number];

/** A moment that has come, with the time at which it came. */
export interface DuePhase {
  readonly phase: PhaseEvent;
  readonly at: Instant;
}

/** What decides which moments a post has passed. */
export interface PostSchedule {
  readonly state: PostState;
  readonly window: PostWindow;
  /** The moments that have been recorded before. */
  readonly recorded: readonly DuePhase[];
}

/**
 * The moments that have come and are not recorded yet, each with its true time however late it is.
 * A schedule obeys what was decided about the post: only an active post goes live or closes, a
 * suspended one still expires, and a withdrawn or superseded one has ended by an act.
 */
export function duePhases(post: PostSchedule, now: Instant): readonly DuePhase[] {
  return PHASE_EVENTS.filter((phase) => mayCome(phase, post.state))
    .map((phase) => ({ phase, at: momentOf(phase, post.window) }))
    .filter(({ phase, at }) => at <= now && !isIdle(phase, post.window))
    .filter((due) => !isRecorded(due, post.recorded));
}

/** A post goes live once; an end that an extension has moved comes again at its new time. */
function isRecorded({ phase, at }: DuePhase, recorded: readonly DuePhase[]): boolean {
  return recorded.some((one) => one.phase === phase && (phase === 'live' || one.at === at));
}

function mayCome(phase: PhaseEvent, state: PostState): boolean {
  return state === 'active' || (state === 'suspended' && phase === 'expired');
}

function momentOf(phase: PhaseEvent, window: PostWindow): Instant {
  const { visibleFrom, visibleUntil, interactionUntil } = window;
  return { live: visibleFrom, 'interaction-closed': interactionUntil, expired: visibleUntil }[
    phase
  ];
}

/** Interaction that ends with the display, or never began, has no end of its own. */
function isIdle(phase: PhaseEvent, window: PostWindow): boolean {
  const { visibleFrom, visibleUntil, interactionUntil } = window;
  const ownEnd = interactionUntil > visibleFrom && interactionUntil < visibleUntil;
  return phase === 'interaction-closed' && !ownEnd;
}
