import { invalidRequest } from '../contracts/errors';
import { isProposal, refusalsOfAppraisal } from '../domain/appraisal/checklist';
import { refusal, type Refusal } from '../domain/shared/refusal';
import { needsMinistry, type Proposal } from '../domain/submission/dossier';
import { withParticipant } from '../domain/submission/participants';
import { assignedToActor } from './assigned-to-actor';
import type { Command, Verb } from './command';
import { stopClock } from './deadline-patch';
import { policyOf } from './policy';
import type { Ports } from './ports';

/**
 * Puts the appraised dossier before the leadership with the completed checklists of content and
 * form (CV 6915 2d, steps 2 and 3). With it the office has done what the six days are for.
 */
export const propose: Verb<'propose'> = {
  action: 'propose',
  async decide(command, ports) {
    const proposal = await appraised(command, ports);
    const { checklist, reason } = command.payload;
    const { clock, dossier } = command.file;
    const stops = policyOf(command.file).clock.stopsAt === 'proposal';
    return {
      state: 'awaiting-approval',
      patch: {
        proposal,
        ...(stops ? stopClock(clock, command.now) : {}),
        ...assignedToActor(command),
        participants: withParticipant(dossier, command.actor, 'appraiser'),
      },
      reason: reason ?? null,
      details: { proposal, checklist: checklist.map((one) => ({ ...one })) },
    };
  },
};

async function appraised(command: Command<'propose'>, ports: Ports): Promise<Proposal> {
  const { proposal } = command.payload;
  const criteria = await ports.reference.criteria();
  const refusals = [
    ...refusalsOfAppraisal(command.payload, criteria),
    ...refusalsOfAddressee(command),
  ];
  if (refusals.length > 0 || !isProposal(proposal)) throw invalidRequest(refusals);
  return proposal;
}

/** What only the ministry may show cannot be proposed to the leadership for approval. */
function refusalsOfAddressee({ payload, file }: Command<'propose'>): Refusal[] {
  const forMinistry = needsMinistry(file.dossier);
  const field = 'proposal';
  if (payload.proposal === 'approve' && forMinistry)
    return [refusal('ministry_decides', { field })];
  if (payload.proposal === 'forward' && !forMinistry) {
    return [refusal('ministry_not_needed', { field })];
  }
  return [];
}
