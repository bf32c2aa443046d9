import { closedAction, isForbidding, RefusedError } from '../contracts/errors';
import { parseAction } from '../contracts/parse-action';
import { canonicalJson, type Json } from '../domain/decision/canonical-json';
import { maySee } from '../domain/decision/jurisdiction';
import type { Actor } from '../domain/submission/actor';
import type { Action } from '../domain/submission/lifecycle';
import type { Caller } from './caller';
import { carryOut } from './carry-out';
import type { Situation } from './command';
import type { DossierFile } from './dossier-file';
import { VERBS } from './index';
import type { Ports } from './ports';
import type { RequestTrace } from './records';
import { refusalsFor, situationOf } from './situation';

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
    const situation = await situate(request.documentId, caller, ports);
    await assertOpen(request.action, situation, { ports, expected: payload });
    const effects = await VERBS[request.action].decide({ ...situation, payload }, ports);
    await carryOut(request.action, { situation, effects, trace }, ports);
  });
}

async function situate(documentId: string, caller: Caller, ports: Ports): Promise<Situation> {
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

function traceOf(
  { action, documentId, body, idempotencyKey }: ActionRequest,
  actor: Actor,
  ports: Ports,
): RequestTrace | null {
  if (idempotencyKey === null) return null;
  if (!/^[\x21-\x7e]{1,128}$/.test(idempotencyKey)) {
    throw new RefusedError(400, 'idempotency_key_invalid');
  }
  const asked = canonicalJson({ action, documentId, body: body as Json });
  return { key: `${actor.person}:${idempotencyKey}`, digest: ports.sha256(asked) };
}

async function isRepeated(trace: RequestTrace | null, ports: Ports): Promise<boolean> {
  if (trace === null) return false;
  const done = await ports.ledger.digestOf(trace.key);
  if (done === null) return false;
  if (done !== trace.digest) throw new RefusedError(422, 'idempotency_key_reused');
  return true;
}
