import type { Instant } from '../shared/instant';

const HOUR = 3_600_000;

/** What a province may decide about posts; the letter names no figure. */
export interface PostPolicy {
  /** Hours within which another person has to confirm or lift a suspension. */
  readonly confirmSuspensionHours: number;
  /** Hours before the end of its display in which a post counts as ending soon. */
  readonly endingSoonHours: number;
}

/** The values that hold until policy data says otherwise. */
export const DEFAULT_POST_POLICY: PostPolicy = {
  confirmSuspensionHours: 24,
  endingSoonHours: 24,
};

/** By when a suspension has to be confirmed or lifted. */
export function confirmBy(suspendedAt: Instant, policy: PostPolicy): Instant {
  return suspendedAt + policy.confirmSuspensionHours * HOUR;
}

/** From when on a post whose display ends then counts as ending soon. */
export function endingSoonFrom(visibleUntil: Instant, policy: PostPolicy): Instant {
  return visibleUntil - policy.endingSoonHours * HOUR;
}
