import type { Instant } from '../shared/instant';

/**
 * The slot in which a moment lies, counted from the epoch: all instances agree on it without asking
 * each other.
 */
export function slotOf(now: Instant, everyMs: number): Instant {
  return Math.floor(now / everyMs) * everyMs;
}

/** The first slot after a moment; slots missed meanwhile are made up for by that one run. */
export function nextSlot(now: Instant, everyMs: number): Instant {
  return slotOf(now, everyMs) + everyMs;
}
