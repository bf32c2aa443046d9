import { invalidRequest } from '../contracts/errors';
import { numberCorrections, refusalsOfCorrections } from '../domain/appraisal/corrections';
import type { Correction } from '../domain/submission/dossier';
import { withParticipant } from '../domain/submission/participants';
import type { Command, Verb } from './command';
import { stopClock } from './deadline-patch';
import type { OfficeFacts } from './dossier-file';
import type { Effects } from './effects';
import type { Ports } from './ports';

/**
 * Sends the dossier back with a numbered written notice: at least one item, each with its place,
 * its reason and what is asked (CV 6915 2d, step 3). The clock stops.
 */
export const requestChanges: Verb<'request-changes'> = {
  action: 'request-changes',
  decide: (command, ports) => askForChanges(command, command.file.office, ports),
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
  return {
    state: 'changes-requested',
    patch: {
      ...stopClock(command.file.clock, command.now),
      corrections,
      participants: withParticipant(command.file.dossier, command.actor, 'appraiser'),
    },
    details: { corrections: corrections.map((one) => ({ ...one })) },
    numbers: office ? [{ kind: 'notice', office }] : [],
    notice: { kind: 'changes-requested', reason: null, items: corrections },
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
