import type { Verb } from './command';
import { stopClock } from './deadline-patch';
import { writtenReason } from './written-reason';

/**
 * Sends what is nation-wide or off the list on to the ministry's department, under an outgoing
 * number; with it the province's clock has ended (CV 6915 2b).
 */
export const forward: Verb<'forward'> = {
  action: 'forward',
  decide({ payload, now, file, actorOffice }) {
    const reason = writtenReason(payload.reason);
    return Promise.resolve({
      state: 'with-ministry',
      patch: {
        forwardedAt: now,
        ...stopClock(file.clock, now),
      },
      reason,
      numbers: actorOffice ? [{ kind: 'dispatch', office: actorOffice }] : [],
    });
  },
};
