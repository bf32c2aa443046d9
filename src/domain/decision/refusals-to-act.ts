import type { Instant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';
import type { Actor } from '../submission/actor';
import { needsMinistry, type Dossier } from '../submission/dossier';
import { transitionOf, type Action, type Side } from '../submission/lifecycle';
import { isDelegable, usualAuthority, type Authority } from './authority';

/** What the guards look at. */
export interface Attempt {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly now: Instant;
  /** By what right; the usual one where none is given. */
  readonly authority?: Authority;
}

/**
 * Every reason why this action is closed to this person at this moment, whatever the request body
 * says; empty means open. The same list answers the write path, the dossier's action list and the
 * panel.
 */
export function refusalsToAct(action: Action, attempt: Attempt): Refusal[] {
  const authority = attempt.authority ?? usualAuthority(action, attempt.actor);
  const borrowed = authority.kind !== 'own' && isDelegable(action);
  return [
    ...(borrowed ? [] : refusalsOfPermission(action, attempt.actor)),
    ...(borrowed ? [] : refusalsOfSide(transitionOf(action).side, attempt)),
    ...refusalsOfState(action, attempt.dossier),
    ...(CONDITIONS[action]?.({ ...attempt, authority }) ?? []),
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

function refusalsOfSide(side: Side, attempt: Attempt): Refusal[] {
  return SIDES[side](attempt);
}

/** What speaks against a person's acting for a side. */
const SIDES: Readonly<Record<Side, (attempt: Attempt) => Refusal[]>> = {
  agency: ({ actor, dossier }) =>
    actor.agencyId === dossier.agencyId ? [] : [refusal('not_your_agency')],
  office: ({ actor, dossier }) => [...otherOffice(actor, dossier), ...ownAgency(actor, dossier)],
  leadership: ({ actor }) => officeOfKind('provincial-leadership', actor),
  ministry: ({ actor }) => officeOfKind('ministry-department', actor),
  registry: ({ actor, dossier }) => [...refusalsOfRegistry(actor), ...ownAgency(actor, dossier)],
  system: ({ actor }) => (actor.isSystem ? [] : [refusal('system_only')]),
};

function otherOffice(actor: Actor, dossier: Dossier): Refusal[] {
  const isOwn = dossier.officeId !== null && actor.officeId === dossier.officeId;
  return isOwn ? [] : [refusal('not_your_office')];
}

function officeOfKind(kind: Actor['officeKind'], actor: Actor): Refusal[] {
  return actor.officeKind === kind ? [] : [refusal('not_your_office')];
}

/** The ministry's letters reach the province's department and its leadership. */
function refusalsOfRegistry({ officeKind }: Actor): Refusal[] {
  const handles = officeKind === 'provincial-department' || officeKind === 'provincial-leadership';
  return handles ? [] : [refusal('not_your_office')];
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
  recall: (attempt) => [...notTheSubmitter(attempt), ...leaderHasDecided(attempt)],
};

/** Who sent a request may take it back, and the head of the agency may do so for its people. */
function notTheSubmitter({ actor, dossier }: Attempt): Refusal[] {
  const { participants } = dossier;
  const submitted = participants.some(
    ({ person, part, from }) => person === actor.person && part === 'submitter' && !from,
  );
  return submitted || actor.isHead ? [] : [refusal('not_the_submitter')];
}

/** What a leader has sent to the ministry stays on its road, in later rounds as well. */
function leaderHasDecided({ dossier }: Attempt): Refusal[] {
  return dossier.forwardedAt === null ? [] : [refusal('leader_has_decided')];
}

/**
 * Four eyes, by person and over all rounds and the whole lineage: who took part does not decide. A
 * mandate launders nothing: neither who signs nor the leader who is signed for may have taken part,
 * and an emergency suspends who may decide, never that it is somebody else.
 */
function ownWork({ actor, dossier, authority }: Attempt): Refusal[] {
  const partOf = (who: string) => dossier.participants.find(({ person }) => person === who)?.part;
  const part = partOf(actor.person);
  const borrowed =
    authority?.kind === 'mandate' ? partOf(authority.mandate.principal.person) : null;
  return [
    ...(part ? [refusal('own_work', { params: { part } })] : []),
    ...(borrowed ? [refusal('principal_took_part', { params: { part: borrowed } })] : []),
  ];
}

function windowElapsed({ dossier, now }: Attempt): Refusal[] {
  const elapsed = dossier.visibleUntil !== null && dossier.visibleUntil <= now;
  return elapsed ? [refusal('window_elapsed', { field: 'visibleUntil' })] : [];
}
