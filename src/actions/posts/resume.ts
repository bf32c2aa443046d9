import type { PostVerb } from './post-command';
import { requiredReason } from './required-reason';

/** Lifts a suspension: the post is shown again, inside its window. */
export const resume: PostVerb<'resume'> = ({ payload }) => ({
  patch: { state: 'active', suspension: null },
  reason: requiredReason(payload.reason),
});
