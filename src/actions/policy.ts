import type { ClockPolicy } from '../domain/calendar/clock-policy';
import type { RequestLimits } from '../domain/submission/completeness';

/** Which rules a dossier runs under; pinned to it at its first submit. */
export interface DeskPolicy {
  readonly clock: ClockPolicy;
  readonly limits: RequestLimits;
}
