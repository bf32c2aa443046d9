import type { DelegationBody } from '../contracts/delegations';
import { closedAction, invalidRequest, isForbidding, RefusedError } from '../contracts/errors';
import { refusalsToDelegate } from '../domain/decision/refusals-to-delegate';
import { parseLocalDate, type LocalDate } from '../domain/shared/local-date';
import { refusal } from '../domain/shared/refusal';
import { localDateOf } from '../domain/shared/zone';
import type { Actor } from '../domain/submission/actor';
import type { Caller } from './caller';
import { deskRow } from './desk-row';
import type { Ports } from './ports';
import type { NewDelegationRecord } from './records';
import { writtenReason } from './written-reason';

/**
 * Records that somebody signs for a leader, by a document and on certain days, with its ledger row
 * as one transaction. Throws 403 or 400 with every reason.
 */
export async function recordDelegation(
  body: DelegationBody,
  { actor }: Caller,
  ports: Ports,
): Promise<string> {
  return ports.transaction(async () => {
    const record = await checkedRecord(body, actor, ports);
    const documentId = await ports.delegations.add(record);
    const details = { delegation: documentId, ...record };
    const act = { action: 'delegate', reason: null, details };
    await ports.ledger.append(deskRow(act, actor, ports.now()), null);
    return documentId;
  });
}

async function checkedRecord(
  body: DelegationBody,
  recorder: Actor,
  ports: Ports,
): Promise<NewDelegationRecord> {
  const principal = await ports.staff.byPerson(body.principal);
  const delegate = await ports.staff.byPerson(body.delegate);
  const days = { validFrom: dateOf(body.validFrom), validUntil: dateOf(body.validUntil) };
  const parties = { principal: body.principal, delegate: body.delegate };
  const refusals = [
    ...refusalsToDelegate({
      ...{ recorder, principal, delegate, ...days },
      today: localDateOf(ports.now(), ports.zone),
      chained: await ports.delegations.isChained({ ...parties, ...days }),
    }),
    ...((await ports.delegations.hasFile(body.file))
      ? []
      : [refusal('file_missing', { field: 'file' })]),
  ];
  const [leader] = principal;
  const [deputy] = delegate;
  if (refusals.some(isForbidding)) throw closedAction(refusals);
  if (refusals.length > 0 || !leader || !deputy) throw invalidRequest(refusals);
  return recordOf(body, { leader, deputy, recorder });
}

function recordOf(
  { capacity, documentNumber, documentDate, file, validFrom, validUntil }: DelegationBody,
  { leader, deputy, recorder }: { leader: Actor; deputy: Actor; recorder: Actor },
): NewDelegationRecord {
  return {
    ...{ capacity, documentNumber, documentDate, file, validFrom, validUntil },
    ...{ principalPerson: leader.person, principalName: leader.name },
    ...{ principalTitle: leader.title, delegatePerson: deputy.person },
    ...{ delegateName: deputy.name, delegateTitle: deputy.title },
    recordedBy: recorder.name,
  };
}

/** The contract has let only dates through; this names their type. */
function dateOf(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RefusedError(400, 'invalid_request');
  return date;
}

/** Ends a delegation from now on, for a reason, with its ledger row as one transaction. */
export async function revokeDelegation(
  { documentId, reason: text }: { documentId: string; reason: string },
  { actor }: Caller,
  ports: Ports,
): Promise<void> {
  const reason = writtenReason(text);
  await ports.transaction(async () => {
    if (!(await ports.delegations.find(documentId))) throw new RefusedError(404, 'not_found');
    const act = { at: ports.now(), by: actor.name, reason };
    if (!(await ports.delegations.revoke(documentId, act))) {
      throw closedAction([refusal('delegation_revoked')]);
    }
    const row = { action: 'revoke-delegation', reason, details: { delegation: documentId } };
    await ports.ledger.append(deskRow(row, actor, ports.now()), null);
  });
}
