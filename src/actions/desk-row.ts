import type { Json } from '../domain/decision/canonical-json';
import { formatInstant, type Instant } from '../domain/shared/instant';
import type { Actor } from '../domain/submission/actor';
import type { LedgerRecord } from './records';

/** What a ledger row says that is about the desk itself and not about a dossier. */
export interface DeskAct {
  readonly action: string;
  readonly reason: string | null;
  readonly details: Json;
}

/** The ledger row of an act on the desk's own rules. */
export function deskRow(act: DeskAct, actor: Actor, now: Instant): LedgerRecord {
  const { person, name, title, unit } = actor;
  return {
    ...act,
    at: formatInstant(now),
    submission: null,
    post: null,
    fromState: null,
    toState: null,
    round: 0,
    revision: null,
    fingerprint: null,
    actor: { person, name, role: title, unit },
    capacity: 'direct',
  };
}
