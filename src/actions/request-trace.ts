import { RefusedError } from '../contracts/errors';
import { canonicalJson, type Json } from '../domain/decision/canonical-json';
import type { Ports } from './ports';
import type { RequestTrace } from './records';

/** A request in the parts that make it the same one again. */
export interface TracedRequest {
  readonly action: string;
  readonly documentId: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/** The trace that makes a retry of this person's request safe; null without a key. */
export function traceOf(
  { action, documentId, body, idempotencyKey }: TracedRequest,
  { person }: { readonly person: string },
  ports: Ports,
): RequestTrace | null {
  if (idempotencyKey === null) return null;
  if (!/^[\x21-\x7e]{1,128}$/.test(idempotencyKey)) {
    throw new RefusedError(400, 'idempotency_key_invalid');
  }
  const asked = canonicalJson({ action, documentId, body: body as Json });
  return { key: `${person}:${idempotencyKey}`, digest: ports.sha256(asked) };
}

/** Tells whether the request was carried out before; throws when its key was used for another one. */
export async function isRepeated(trace: RequestTrace | null, ports: Ports): Promise<boolean> {
  if (trace === null) return false;
  const done = await ports.ledger.digestOf(trace.key);
  if (done === null) return false;
  if (done !== trace.digest) throw new RefusedError(422, 'idempotency_key_reused');
  return true;
}
