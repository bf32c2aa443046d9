import { formatInstant } from '../../domain/shared/instant';
import type { PostVerb } from './post-command';
import { requiredGrounds } from './required-reason';

/** The agency asks the leadership to withdraw its post. The post is shown until that is granted. */
export const requestWithdrawal: PostVerb<'request-withdrawal'> = ({ payload, actor, now }) => {
  const grounds = requiredGrounds(payload);
  const { person, name, unit } = actor;
  return {
    patch: { withdrawalRequest: { at: formatInstant(now), person, name, unit, ...grounds } },
    reason: grounds.reason,
    details: { reasonCode: grounds.reasonCode },
  };
};
