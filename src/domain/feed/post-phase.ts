import type { Instant } from '../shared/instant';

/** When a post is shown and how long readers may react; each period is [from, until). */
export interface PostWindow {
  readonly visibleFrom: Instant;
  readonly visibleUntil: Instant;
  readonly interactionUntil: Instant;
}

/** What the clock makes of a window; never stored. */
export type PostPhase = 'scheduled' | 'live' | 'interaction-closed' | 'expired';

/** What was decided about a post after its approval; stored. */
export type PostState = 'active' | 'suspended' | 'withdrawn' | 'superseded';

/** The phase of a window at this instant. Times that are not numbers never make a post live. */
export function postPhase(window: PostWindow, now: Instant): PostPhase {
  if (!(now >= window.visibleFrom)) return 'scheduled';
  if (!(now < window.visibleUntil)) return 'expired';
  return now < window.interactionUntil ? 'live' : 'interaction-closed';
}

/** Tells whether a post in this state may be shown at this instant, to those it reaches. */
export function isVisible(state: PostState, window: PostWindow, now: Instant): boolean {
  const phase = postPhase(window, now);
  return state === 'active' && (phase === 'live' || phase === 'interaction-closed');
}
