import { writtenReason } from './written-reason';
import type { Verb } from './command';
import { stopClock } from './deadline-patch';

/**
 * Takes a request back before a leader has decided on it: by who submitted it, or by the head of
 * the agency. The numbers it was given stay used.
 */
export const recall: Verb<'recall'> = {
  action: 'recall',
  decide({ payload, file, now }) {
    const reason = writtenReason(payload.reason);
    return Promise.resolve({
      state: 'recalled',
      patch: stopClock(file.clock, now),
      reason,
    });
  },
};
