import { invalidRequest, RefusedError } from '../contracts/errors';
import { parsePolicy } from '../contracts/parse-policy';
import type { PolicyRequest } from '../contracts/policy';
import type { Json } from '../domain/decision/canonical-json';
import { policyChanges, type PolicyChange } from '../domain/policy/policy-changes';
import { parseLocalDate, type LocalDate } from '../domain/shared/local-date';
import { refusal, type Refusal } from '../domain/shared/refusal';
import { localDateOf } from '../domain/shared/zone';
import type { Caller } from './caller';
import { deskRow } from './desk-row';
import { DEFAULT_POLICY, policyFrom, valuesOf } from './policy';
import type { Ports } from './ports';
import type { PolicyVersion } from './records';

/**
 * Writes a new version of the policy, with its ledger row, as one transaction. Dossiers that were
 * submitted before keep the version they began under (guard 6). Throws 400 with every reason, and
 * 409 when another version was written meanwhile.
 */
export async function changePolicy(
  request: PolicyRequest,
  { actor }: Caller,
  ports: Ports,
): Promise<void> {
  await ports.transaction(async () => {
    const number = await ports.numbers.next('policy');
    if (request.expectedVersion !== number - 1) {
      throw new RefusedError(409, 'stale_version', { version: number - 1 });
    }
    const now = ports.now();
    const { version, changes } = await draftVersion(request, number, ports);
    await ports.records.addPolicyVersion({ ...version, writtenBy: actor.name, writtenAt: now });
    const act = {
      action: 'change-policy',
      reason: version.note,
      details: detailsOf(version, changes),
    };
    await ports.ledger.append(deskRow(act, actor, now), null);
  });
}

type Draft = Omit<PolicyVersion, 'writtenBy' | 'writtenAt'>;

async function draftVersion(
  request: PolicyRequest,
  number: number,
  ports: Ports,
): Promise<{ version: Draft; changes: readonly PolicyChange[] }> {
  const today = localDateOf(ports.now(), ports.zone);
  const validFrom = request.validFrom === undefined ? today : parseLocalDate(request.validFrom);
  const note = request.note.trim();
  const values = parsePolicy(request.values);
  const changes = values.ok ? policyChanges(await latestValues(ports), values.value) : [];
  const refusals = [
    ...(values.ok ? whenUnchanged(changes) : values.error),
    ...refusalsOfStart(validFrom, today),
    ...(note === '' ? [refusal('policy_note_missing', { field: 'note' })] : []),
  ];
  if (refusals.length > 0 || !values.ok || validFrom === null) throw invalidRequest(refusals);
  return { version: { number, validFrom, note, values: values.value }, changes };
}

async function latestValues(ports: Ports) {
  const latest = (await ports.reference.policyVersions()).at(-1);
  return valuesOf(latest ? policyFrom(latest.values, latest.number) : DEFAULT_POLICY);
}

function whenUnchanged(changes: readonly PolicyChange[]): Refusal[] {
  return changes.length === 0 ? [refusal('policy_unchanged', { field: 'values' })] : [];
}

function refusalsOfStart(validFrom: LocalDate | null, today: LocalDate): Refusal[] {
  const field = 'validFrom';
  if (validFrom === null) return [refusal('policy_start_invalid', { field })];
  return validFrom < today ? [refusal('policy_start_past', { field })] : [];
}

function detailsOf({ number, validFrom }: Draft, changes: readonly PolicyChange[]): Json {
  const told = changes.map(({ path, from, to }) => ({ path, from: from ?? null, to: to ?? null }));
  return { version: number, validFrom, changes: told };
}
