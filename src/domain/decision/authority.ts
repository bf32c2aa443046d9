import { refusal, type Refusal } from '../shared/refusal';
import { failure, success, type Result } from '../shared/result';
import type { Actor, Mandate } from '../submission/actor';
import { transitionOf, type Action } from '../submission/lifecycle';

/** By what right somebody acts: the own role, a leader's mandate, or in an emergency. */
export type Authority =
  | { readonly kind: 'own' }
  | { readonly kind: 'mandate'; readonly mandate: Mandate }
  | { readonly kind: 'break-glass' };

/** The right that a request names; without a name the own role comes first, then a mandate. */
export interface AskedAuthority {
  readonly delegation?: string | undefined;
  readonly breakGlass?: true | undefined;
}

const OWN: Authority = { kind: 'own' };

/** Tells whether an action is a leader's, so that somebody can take it in a leader's place. */
export function isDelegable(action: Action): boolean {
  return transitionOf(action).side === 'leadership';
}

/** The right by which a person takes an action when none is named; never the emergency. */
export function usualAuthority(action: Action, actor: Actor): Authority {
  if (!isDelegable(action) || hasOwn(action, actor)) return OWN;
  const [mandate] = actor.mandates;
  return mandate ? { kind: 'mandate', mandate } : OWN;
}

function hasOwn(action: Action, { abilities, officeKind }: Actor): boolean {
  return abilities.has(action) && officeKind === 'provincial-leadership';
}

/**
 * The right that is asked for, or why it is not this person's. A mandate is one hop only: it comes
 * from a leader in person, and gives nothing that could be passed on.
 */
export function authorityFor(
  action: Action,
  actor: Actor,
  { delegation, breakGlass }: AskedAuthority,
): Result<Authority, Refusal[]> {
  if (breakGlass) {
    return actor.mayBreakGlass
      ? success({ kind: 'break-glass' })
      : failure([refusal('break_glass_missing')]);
  }
  if (delegation === undefined) return success(usualAuthority(action, actor));
  const mandate = actor.mandates.find(({ id }) => id === delegation);
  return mandate
    ? success({ kind: 'mandate', mandate })
    : failure([refusal('delegation_not_in_force')]);
}

/** How the ledger names the right by which somebody acted. */
export function capacityOf(authority: Authority): string {
  switch (authority.kind) {
    case 'own':
      return 'direct';
    case 'mandate':
      return authority.mandate.capacity;
    case 'break-glass':
      return 'break-glass';
    default:
      return authority satisfies never;
  }
}
