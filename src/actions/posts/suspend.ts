import { formatInstant } from '../../domain/shared/instant';
import type { PostVerb } from './post-command';
import { optionalReasonCode, requiredReason } from './required-reason';

/** Takes a post out of every feed at once; somebody else has to confirm or lift that. */
export const suspend: PostVerb<'suspend'> = ({ payload, actor, now }) => {
  const reason = requiredReason(payload.reason);
  const reasonCode = optionalReasonCode(payload.reasonCode);
  const { person, name, unit } = actor;
  return {
    patch: {
      state: 'suspended',
      suspension: {
        ...{ at: formatInstant(now), person, name, unit, reason, reasonCode },
        ...{ confirmedAt: null, confirmedBy: null },
      },
    },
    reason,
    details: { reasonCode },
  };
};
