import { closedAction } from '../contracts/errors';
import { refusal, type Refusal } from '../domain/shared/refusal';
import { formatInstant } from '../domain/shared/instant';
import type { SubmissionState } from '../domain/submission/lifecycle';
import { inherited } from '../domain/submission/participants';
import type { Caller } from './caller';
import type { Situation } from './command';
import { situate } from './perform';
import type { Ports } from './ports';

/** The ends from which an agency may begin anew. */
const CLONED_FROM: readonly SubmissionState[] = ['refused', 'recalled', 'lapsed'];

/**
 * Makes a new draft from a dossier that came to nothing, linked to it and with its ledger row, as
 * one transaction. Whoever took part in the old one has taken part in the new one.
 */
export async function cloneDossier(
  { documentId, caller }: { documentId: string; caller: Caller },
  ports: Ports,
): Promise<string> {
  return ports.transaction(async () => {
    const situation = await situate(documentId, caller, ports);
    const refusals = await refusalsToClone(situation, ports);
    if (refusals.length > 0) throw closedAction(refusals);
    const created = await ports.dossiers.copy(documentId, inherited(situation.file.dossier));
    await appendRow(created, situation, ports);
    return created;
  });
}

/** What closes the way to a new draft to this person. */
export async function refusalsToClone(
  { file, actor }: Situation,
  ports: Ports,
): Promise<readonly Refusal[]> {
  const { state, agencyId, documentId } = file.dossier;
  const mayWrite = actor.abilities.has('submit');
  const expected = CLONED_FROM.join(', ');
  return [
    ...(mayWrite ? [] : [refusal('permission_missing', { params: { action: 'submit' } })]),
    ...(actor.agencyId === agencyId ? [] : [refusal('not_your_agency')]),
    ...(CLONED_FROM.includes(state)
      ? []
      : [refusal('wrong_state', { params: { state, expected } })]),
    ...((await ports.dossiers.hasSuccessor(documentId)) ? [refusal('already_resubmitted')] : []),
  ];
}

function appendRow(created: string, { file, actor, now }: Situation, ports: Ports): Promise<void> {
  const { person, name, title, unit } = actor;
  return ports.ledger.append(
    {
      ...{ at: formatInstant(now), action: 'clone', submission: created, post: null },
      ...{ fromState: null, toState: 'draft', round: 0, revision: null, fingerprint: null },
      ...{ actor: { person, name, role: title, unit }, capacity: 'direct', reason: null },
      details: { resubmissionOf: file.dossier.documentId },
    },
    null,
  );
}
