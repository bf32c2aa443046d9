import { invalidRequest } from '../contracts/errors';
import { respondByOf } from '../domain/calendar/answer-time';
import { numberCorrections, refusalsOfCorrections } from '../domain/appraisal/corrections';
import type { Correction } from '../domain/submission/dossier';
import { withParticipant } from '../domain/submission/participants';
import { assignedToActor } from './assigned-to-actor';
import type { Command, Verb } from './command';
import type { OfficeFacts } from './dossier-file';
import type { Effects } from './effects';
import { pauseOrStop } from './pause-clock';
import { policyOf } from './policy';
import type { Ports } from './ports';

/**
 * Sends the dossier back with a numbered written notice: at least one item, each with its place,
 * its reason and what is asked (CV 6915 2d, step 3). The clock stops; the agency is told by when
 * to answer.
 */
export const requestChanges: Verb<'request-changes'> = {
  action: 'request-changes',
  async decide(command, ports) {
    const effects = await askForChanges(command, command.file.office, ports);
    return { ...effects, patch: { ...effects.patch, ...assignedToActor(command) } };
  },
};

/** The ministry's answer that the article needs changes; it goes to the agency like the office's. */
export const ministryRequestChanges: Verb<'ministry-request-changes'> = {
  action: 'ministry-request-changes',
  decide: (command, ports) => askForChanges(command, command.actorOffice, ports),
};

async function askForChanges(
  command: Command<'request-changes' | 'ministry-request-changes'>,
  office: OfficeFacts | null,
  ports: Ports,
): Promise<Effects> {
  const corrections = await numbered(command, ports);
  const calendar = await ports.reference.calendar();
  const respondBy = respondByOf(command.today, { calendar, policy: policyOf(command.file).answer });
  return {
    state: 'changes-requested',
    patch: {
      ...pauseOrStop(command),
      corrections,
      respondBy,
      participants: withParticipant(command.file.dossier, command.actor, 'appraiser'),
    },
    details: { corrections: corrections.map((one) => ({ ...one })), respondBy },
    numbers: office ? [{ kind: 'notice', office }] : [],
    notice: { kind: 'changes-requested', reason: null, items: corrections, respondBy },
  };
}

async function numbered(
  { payload, today }: Command<'request-changes' | 'ministry-request-changes'>,
  ports: Ports,
): Promise<Correction[]> {
  const reasons = await ports.reference.reasons();
  const refusals = refusalsOfCorrections(payload.corrections, { reasons, today });
  if (refusals.length > 0) throw invalidRequest(refusals);
  return numberCorrections(payload.corrections, reasons);
}
