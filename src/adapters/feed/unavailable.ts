import { RefusedError } from '../../contracts/errors';

/** How long a client had better wait. */
export const RETRY_AFTER_SECONDS = 5;

/** The database cannot be reached, and what is in memory may not be shown any longer. */
export function unavailable(): RefusedError {
  return new RefusedError(503, 'feed_unavailable', { retryAfter: RETRY_AFTER_SECONDS });
}
