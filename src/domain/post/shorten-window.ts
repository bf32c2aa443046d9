import type { PostWindow } from '../feed/post-phase';
import type { Instant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';
import { failure, success, type Result } from '../shared/result';

/** The ends that are to come earlier; null leaves one as it is. */
export interface NewEnds {
  readonly visibleUntil: Instant | null;
  readonly interactionUntil: Instant | null;
}

/**
 * A window with an earlier end of display or of interaction: narrower only, and never before now.
 * The interaction ends with the display at the latest. Refuses with every reason.
 */
export function shortenWindow(
  window: PostWindow,
  ends: NewEnds,
  now: Instant,
): Result<PostWindow, Refusal[]> {
  const refusals = [
    ...(ends.visibleUntil === null && ends.interactionUntil === null
      ? [refusal('shorten_missing', { field: 'visibleUntil' })]
      : []),
    ...refusalsOfEnd('visibleUntil', { end: ends.visibleUntil, window, now }),
    ...refusalsOfEnd('interactionUntil', { end: ends.interactionUntil, window, now }),
  ];
  if (refusals.length > 0) return failure(refusals);
  const visibleUntil = ends.visibleUntil ?? window.visibleUntil;
  const interaction = ends.interactionUntil ?? window.interactionUntil;
  return success({
    visibleFrom: window.visibleFrom,
    visibleUntil,
    interactionUntil: Math.min(interaction, visibleUntil),
  });
}

interface EndCheck {
  readonly end: Instant | null;
  readonly window: PostWindow;
  readonly now: Instant;
}

function refusalsOfEnd(
  field: 'visibleUntil' | 'interactionUntil',
  { end, window, now }: EndCheck,
): Refusal[] {
  if (end === null) return [];
  return [
    ...(end < window[field] ? [] : [refusal('shorten_widens', { field })]),
    ...(end < now ? [refusal('window_past', { field })] : []),
    ...(field === 'visibleUntil' && end <= window.visibleFrom
      ? [refusal('window_reversed', { field })]
      : []),
  ];
}
