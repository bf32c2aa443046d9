import type { Instant } from '../shared/instant';
import type { LocalDate } from '../shared/local-date';

/** A time during which the clock stood still: from the notice to the corrected dossier. */
export interface Pause {
  readonly from: Instant;
  /** When the corrected dossier came; null while it is awaited. */
  readonly until: Instant | null;
}

/** A pause that is over, or is looked at as if it were over now. */
export interface ClosedPause extends Pause {
  readonly until: Instant;
}

/** The pauses with an open one ended at an instant. */
export function closedAt(pauses: readonly Pause[], now: Instant): ClosedPause[] {
  return pauses.map(({ from, until }) => ({ from, until: until ?? now }));
}

/** The days of a pause. The day of the notice was the office's; that of the answer is day zero again. */
export interface PausedDays {
  readonly after: LocalDate;
  readonly upTo: LocalDate;
}

/** Tells whether a day does not count because the agency had the dossier. */
export function isPaused(date: LocalDate, pauses: readonly PausedDays[]): boolean {
  return pauses.some(({ after, upTo }) => after < date && date <= upTo);
}
