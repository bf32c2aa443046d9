import { invalidRequest } from '../contracts/errors';
import { parseInstant, type Instant } from '../domain/shared/instant';
import { refusal, type Refusal } from '../domain/shared/refusal';
import { localDateOf } from '../domain/shared/zone';
import { withParticipant } from '../domain/submission/participants';
import type { Command, Verb } from './command';
import { assignedToActor } from './assigned-to-actor';
import { extendedBy, runClock } from './deadline-patch';
import type { DossierPatch } from './dossier-file';
import { policyOf } from './policy';
import type { Ports } from './ports';

/**
 * Registers the request in the office's book (CV 6915 2d, step 1). A dossier that came on paper may
 * be registered with its earlier time of arrival, never with a later one.
 */
export const receive: Verb<'receive'> = {
  action: 'receive',
  async decide(command, ports) {
    const receivedAt = arrivalOf(command, ports.zone);
    const { office, dossier } = command.file;
    return {
      state: 'in-appraisal',
      patch: {
        ...(await clockFrom(command, receivedAt, ports)),
        receivedAt,
        ...assignedToActor(command),
        participants: withParticipant(dossier, command.actor, 'appraiser'),
      },
      details: { receivedAt: new Date(receivedAt).toISOString() },
      numbers: office ? [{ kind: 'receipt', office }] : [],
    };
  },
};

function arrivalOf(command: Command<'receive'>, zone: string): Instant {
  const given = command.payload.receivedAt;
  if (given === undefined) return command.now;
  const receivedAt = parseInstant(given) ?? Number.NaN;
  const refusals = refusalsOfArrival(receivedAt, command, zone);
  if (refusals.length > 0) throw invalidRequest(refusals);
  return receivedAt;
}

function refusalsOfArrival(
  receivedAt: Instant,
  { file, now }: Command<'receive'>,
  zone: string,
): Refusal[] {
  const field = 'receivedAt';
  if (!(receivedAt <= now)) return [refusal('received_in_future', { field })];
  const early = file.letterIssuedOn !== null && localDateOf(receivedAt, zone) < file.letterIssuedOn;
  return early ? [refusal('received_before_letter', { field })] : [];
}

/**
 * The clock already runs from the submission, or from the receipt by the office that had the
 * dossier before; an earlier arrival on paper moves it back.
 */
async function clockFrom(
  { file }: Command<'receive'>,
  receivedAt: Instant,
  ports: Ports,
): Promise<DossierPatch> {
  const policy = policyOf(file).clock;
  const started = file.clock.startedAt;
  const isFirst = file.receiptNumber === null;
  const starts = policy.startsAt === 'receipt' && isFirst;
  const moves = starts || started === null || receivedAt < started;
  if (!moves) return {};
  return runClock(receivedAt, { policy, extendedBy: extendedBy(file) }, ports);
}
