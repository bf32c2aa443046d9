import { closedAction, invalidRequest } from '../contracts/errors';
import {
  authorityFor,
  isDelegable,
  type AskedAuthority,
  type Authority,
} from '../domain/decision/authority';
import { refusal } from '../domain/shared/refusal';
import type { Action } from '../domain/submission/lifecycle';
import type { Situation } from './command';
import type { Ports } from './ports';

/** What a request body may say about the right by which its sender acts. */
export interface AuthorityPayload extends AskedAuthority {
  readonly reason?: string | undefined;
}

/** The part of a parsed body that speaks of the right; most actions' bodies have none of it. */
export function authorityNamed(payload: object): AuthorityPayload {
  const { delegation, breakGlass, reason }: AuthorityPayload = payload;
  return { delegation, breakGlass, reason };
}

/**
 * The situation under the right that the request names: in a leader's place one acts for the
 * leadership, with its books. An emergency has to give its reason.
 */
export async function withAuthority(
  action: Action,
  situation: Situation,
  { payload, ports }: { payload: AuthorityPayload; ports: Ports },
): Promise<Situation> {
  if (!isDelegable(action)) return situation;
  const found = authorityFor(action, situation.actor, payload);
  if (!found.ok) throw closedAction(found.error);
  const authority = found.value;
  if (authority.kind === 'own') return { ...situation, authority };
  assertReason(authority, payload);
  return { ...situation, authority, actorOffice: await leadershipOn(situation, ports) };
}

function assertReason({ kind }: Authority, { reason = '' }: AuthorityPayload): void {
  if (kind !== 'break-glass' || reason.trim() !== '') return;
  throw invalidRequest([refusal('reason_missing', { field: 'reason' })]);
}

async function leadershipOn({ today }: Situation, { reference }: Ports) {
  const offices = await reference.offices();
  const isThere = offices.filter(
    ({ validFrom, validUntil }) =>
      validFrom <= today && (validUntil === null || today <= validUntil),
  );
  return isThere.find(({ kind }) => kind === 'provincial-leadership') ?? null;
}
