import { closedAction, isForbidding, RefusedError } from '../contracts/errors';
import { parseAction } from '../contracts/parse-action';
import { maySee } from '../domain/decision/jurisdiction';
import type { Action } from '../domain/submission/lifecycle';
import type { Caller } from './caller';
import { carryOut } from './carry-out';
import type { Situation } from './command';
import type { DossierFile } from './dossier-file';
import { VERBS } from './index';
import type { Ports } from './ports';
import { isRepeated, traceOf } from './request-trace';
import { refusalsFor, situationOf } from './situation';
import { authorityNamed, withAuthority } from './with-authority';

/** A request to take an action on a dossier; `body` is not yet believed. */
export interface ActionRequest<A extends Action = Action> {
  readonly action: A;
  readonly documentId: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/**
 * Takes one action as one transaction: state, ledger row, numbers, notice and post together, or
 * nothing. Throws a RefusedError with every reason: 400 for a body that is not valid, 403 and 409
 * for a closed action, 404 for a dossier the caller may not see, 409 for a stale version or
 * fingerprint. A retry under the same idempotency key changes nothing.
 */
export async function perform<A extends Action>(
  request: ActionRequest<A>,
  caller: Caller,
  ports: Ports,
): Promise<void> {
  const payload = parseAction(request.action, request.body);
  const trace = traceOf(request, caller.actor, ports);
  await ports.transaction(async () => {
    if (await isRepeated(trace, ports)) return;
    const found = await situate(request.documentId, caller, ports);
    const named = authorityNamed(payload);
    const situation = await withAuthority(request.action, found, { payload: named, ports });
    await assertOpen(request.action, situation, { ports, expected: payload });
    const effects = await VERBS[request.action].decide({ ...situation, payload }, ports);
    await carryOut(request.action, { situation, effects, trace }, ports);
  });
}

/** The dossier as this person finds it; `not_found` when that person may not see it. */
export async function situate(
  documentId: string,
  caller: Caller,
  ports: Ports,
): Promise<Situation> {
  const file = await ports.dossiers.hold(documentId);
  if (file === null || !maySee(caller.actor, file.dossier))
    throw new RefusedError(404, 'not_found');
  return situationOf(file, caller, ports);
}

interface Expected {
  readonly expectedVersion: number;
  readonly fingerprint?: string | undefined;
}

async function assertOpen(
  action: Action,
  situation: Situation,
  { ports, expected }: { ports: Ports; expected: Expected },
): Promise<void> {
  const refusals = await refusalsFor(action, situation, ports);
  if (refusals.some(isForbidding)) throw closedAction(refusals);
  assertCurrent(situation.file, expected);
  if (refusals.length > 0) throw closedAction(refusals);
}

function assertCurrent({ dossier }: DossierFile, expected: Expected): void {
  const { version, fingerprint } = dossier;
  if (expected.expectedVersion !== version) {
    throw new RefusedError(409, 'stale_version', { version });
  }
  if (expected.fingerprint !== undefined && expected.fingerprint !== fingerprint) {
    throw new RefusedError(409, 'stale_fingerprint', { fingerprint });
  }
}
