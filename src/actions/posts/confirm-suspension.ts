import { formatInstant } from '../../domain/shared/instant';
import type { SuspensionRecord } from '../post-file';
import type { PostVerb } from './post-command';

/** A second person agrees that the post stays off. */
export const confirmSuspension: PostVerb<'confirm-suspension'> = (command) => {
  const { file, actor, now, payload } = command;
  const confirmed = { confirmedAt: formatInstant(now), confirmedBy: actor.name };
  return {
    patch: { suspension: { ...recordOf(file.suspension), ...confirmed } },
    reason: payload.reason.trim(),
  };
};

function recordOf(suspension: SuspensionRecord | null): SuspensionRecord {
  if (suspension === null) throw new Error('A suspended post has no record of its suspension');
  return suspension;
}
