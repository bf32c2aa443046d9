import type { Instant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';

const DAY = 86_400_000;

/**
 * The two windows of a request: display, and the interaction inside it (CV 6915 fn. 1, 2b). The
 * letter asks for the display only: without an end of interaction the post is for reading.
 */
export interface Windows {
  readonly visibleFrom: Instant | null;
  readonly visibleUntil: Instant | null;
  readonly interactionUntil: Instant | null;
}

/** How long a display window may be, in days. */
export interface WindowLimits {
  readonly windowDays: number;
}

/**
 * What is wrong with the windows: a bound missing, reversed, over already, longer than policy
 * allows, or an interaction that does not end inside the display.
 */
export function refusalsOfWindows(
  windows: Windows,
  { now, limits }: { now: Instant; limits: WindowLimits },
): Refusal[] {
  return [
    ...refusalsOfMissingBounds(windows),
    ...refusalsOfDisplay(windows, now, limits),
    ...refusalsOfInteraction(windows),
  ];
}

function refusalsOfMissingBounds({ visibleFrom, visibleUntil }: Windows): Refusal[] {
  return [
    ...(visibleFrom === null ? [refusal('window_start_missing', { field: 'visibleFrom' })] : []),
    ...(visibleUntil === null ? [refusal('window_end_missing', { field: 'visibleUntil' })] : []),
  ];
}

function refusalsOfDisplay(windows: Windows, now: Instant, limits: WindowLimits): Refusal[] {
  const { visibleFrom, visibleUntil } = windows;
  if (visibleUntil === null) return [];
  const field = 'visibleUntil';
  const past = visibleUntil <= now ? [refusal('window_past', { field })] : [];
  if (visibleFrom === null) return past;
  if (visibleUntil <= visibleFrom) return [refusal('window_reversed', { field }), ...past];
  const days = Math.ceil((visibleUntil - visibleFrom) / DAY);
  const params = { days, limit: limits.windowDays };
  return days > limits.windowDays ? [refusal('window_too_long', { field, params }), ...past] : past;
}

function refusalsOfInteraction(windows: Windows): Refusal[] {
  const { visibleFrom, visibleUntil, interactionUntil } = windows;
  if (interactionUntil === null || visibleFrom === null || visibleUntil === null) return [];
  const inside = visibleFrom < interactionUntil && interactionUntil <= visibleUntil;
  return inside ? [] : [refusal('interaction_outside_window', { field: 'interactionUntil' })];
}
