import { invalidRequest } from '../../contracts/errors';
import { shortenWindow } from '../../domain/post/shorten-window';
import { formatInstant, parseInstant, type Instant } from '../../domain/shared/instant';
import type { PostVerb } from './post-command';
import { requiredReason } from './required-reason';

/** Ends the display or the interaction of a post earlier than approved. */
export const shorten: PostVerb<'shorten'> = ({ payload, file, now }) => {
  const reason = requiredReason(payload.reason);
  const { window } = file.facts;
  const ends = {
    visibleUntil: endOf(payload.visibleUntil, now),
    interactionUntil: endOf(payload.interactionUntil, now),
  };
  const shortened = shortenWindow(window, ends, now);
  if (!shortened.ok) throw invalidRequest(shortened.error);
  const { visibleUntil, interactionUntil } = shortened.value;
  const isShorterToReact = interactionUntil < window.interactionUntil;
  return {
    patch: { visibleUntil, ...(isShorterToReact ? { interactionUntil } : {}) },
    reason,
    details: {
      visibleUntil: [window.visibleUntil, visibleUntil].map(formatInstant),
      interactionUntil: [window.interactionUntil, interactionUntil].map(formatInstant),
    },
  };
};

/** `now` spares the sender from guessing when the request will arrive. */
function endOf(given: string | undefined, now: Instant): Instant | null {
  if (given === undefined) return null;
  return given === 'now' ? now : (parseInstant(given) ?? Number.NaN);
}
