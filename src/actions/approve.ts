import { invalidRequest } from '../contracts/errors';
import { refusal } from '../domain/shared/refusal';
import type { Command, Verb } from './command';
import { stopClock } from './deadline-patch';
import type { Effects } from './effects';
import { refusalsOfFollowedPost } from './posts/follow-up-checks';

/**
 * Approves exactly the revision whose fingerprint was shown and makes the post from it (CV 6915 2d,
 * step 3). Only the leadership of the province decides.
 */
export const approve: Verb<'approve'> = {
  action: 'approve',
  refusals: refusalsOfFollowedPost,
  decide: decideApproval,
};

/** The ministry's approval of what is nation-wide or off the list (CV 6915 2b). */
export const ministryApprove: Verb<'ministry-approve'> = {
  action: 'ministry-approve',
  refusals: refusalsOfFollowedPost,
  decide: decideApproval,
};

function decideApproval(command: Command<'approve' | 'ministry-approve'>): Promise<Effects> {
  if (command.payload.fingerprint === undefined) {
    throw invalidRequest([refusal('fingerprint_missing', { field: 'fingerprint' })]);
  }
  return Promise.resolve({
    state: 'approved',
    patch: {
      decidedAt: command.now,
      ...stopClock(command.file.clock, command.now),
    },
    reason: ('reason' in command.payload ? command.payload.reason : null) ?? null,
    numbers: command.actorOffice ? [{ kind: 'decision', office: command.actorOffice }] : [],
    publishes: true,
  });
}
