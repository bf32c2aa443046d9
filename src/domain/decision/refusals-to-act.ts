import type { Instant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';
import type { Actor } from '../submission/actor';
import { needsMinistry, type Dossier } from '../submission/dossier';
import { transitionOf, type Action, type Side } from '../submission/lifecycle';

/** What the guards look at. */
export interface Attempt {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly now: Instant;
}

/**
 * Every reason why this action is closed to this person at this moment, whatever the request body
 * says; empty means open. The same list answers the write path, the dossier's action list and the
 * panel.
 */
export function refusalsToAct(action: Action, attempt: Attempt): Refusal[] {
  return [
    ...refusalsOfPermission(action, attempt.actor),
    ...refusalsOfSide(transitionOf(action).side, attempt),
    ...refusalsOfState(action, attempt.dossier),
    ...(CONDITIONS[action]?.(attempt) ?? []),
  ];
}

function refusalsOfPermission(action: Action, actor: Actor): Refusal[] {
  return actor.abilities.has(action) ? [] : [refusal('permission_missing', { params: { action } })];
}

function refusalsOfState(action: Action, { state }: Dossier): Refusal[] {
  const { from } = transitionOf(action);
  if (from.includes(state)) return [];
  return [refusal('wrong_state', { params: { state, expected: from.join(', ') } })];
}

function refusalsOfSide(side: Side, { actor, dossier }: Attempt): Refusal[] {
  switch (side) {
    case 'agency':
      return actor.agencyId === dossier.agencyId ? [] : [refusal('not_your_agency')];
    case 'office':
      return [
        ...(dossier.officeId !== null && actor.officeId === dossier.officeId
          ? []
          : [refusal('not_your_office')]),
        ...ownAgency(actor, dossier),
      ];
    case 'leadership':
      return officeOfKind('provincial-leadership', actor);
    case 'ministry':
      return officeOfKind('ministry-department', actor);
    default:
      return side satisfies never;
  }
}

function officeOfKind(kind: Actor['officeKind'], actor: Actor): Refusal[] {
  return actor.officeKind === kind ? [] : [refusal('not_your_office')];
}

function ownAgency(actor: Actor, dossier: Dossier): Refusal[] {
  return actor.agencyId === dossier.agencyId ? [refusal('own_agency')] : [];
}

/** Conditions of single actions beyond permission, side and state. */
const CONDITIONS: Partial<Record<Action, (attempt: Attempt) => Refusal[]>> = {
  approve: (attempt) => [
    ...ownWork(attempt),
    ...(needsMinistry(attempt.dossier) ? [refusal('ministry_decides')] : []),
    ...windowElapsed(attempt),
  ],
  refuse: ownWork,
  forward: (attempt) => [
    ...ownWork(attempt),
    ...(needsMinistry(attempt.dossier) ? [] : [refusal('ministry_not_needed')]),
  ],
  'ministry-approve': (attempt) => [...ownWork(attempt), ...windowElapsed(attempt)],
  'ministry-refuse': ownWork,
  'ministry-request-changes': ownWork,
};

/** Four eyes, by person and over all rounds: who took part in the dossier does not decide on it. */
function ownWork({ actor, dossier }: Attempt): Refusal[] {
  const part = dossier.participants.find(({ person }) => person === actor.person)?.part;
  return part ? [refusal('own_work', { params: { part } })] : [];
}

function windowElapsed({ dossier, now }: Attempt): Refusal[] {
  const elapsed = dossier.visibleUntil !== null && dossier.visibleUntil <= now;
  return elapsed ? [refusal('window_elapsed', { field: 'visibleUntil' })] : [];
}
