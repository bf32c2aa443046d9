import type { LocalDate } from '../shared/local-date';
import { refusal, type Refusal } from '../shared/refusal';
import type { Actor } from '../submission/actor';

/** A delegation that is to be recorded, with what is on record of the two. */
export interface NewDelegation {
  readonly recorder: Actor;
  /** The accounts of the leader who is signed for; empty when there is no such person. */
  readonly principal: readonly Actor[];
  /** The accounts of who is to sign. */
  readonly delegate: readonly Actor[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
  readonly today: LocalDate;
  /** Whether the leader signs for somebody else in these days, or the delegate is signed for. */
  readonly chained: boolean;
}

/**
 * Everything that speaks against recording a delegation: it is a leader's own right, given to
 * somebody of the province's police, by the leader's own office; nobody records one for oneself or
 * to oneself; and there are no chains: who signs for another is not signed for in the same days.
 */
export function refusalsToDelegate(asked: NewDelegation): Refusal[] {
  return [...refusalsOfPeople(asked), ...refusalsOfDays(asked)];
}

function refusalsOfPeople({ recorder, principal, delegate, chained }: NewDelegation): Refusal[] {
  const leader = principal.find(isLeader);
  const isParty = [...principal, ...delegate].some(({ person }) => person === recorder.person);
  const isSame = principal.some(({ person }) => delegate.some((one) => one.person === person));
  return [
    ...(leader ? [] : [refusal('principal_not_leader', { field: 'principal' })]),
    ...(delegate.some(isOfProvince)
      ? []
      : [refusal('delegate_not_eligible', { field: 'delegate' })]),
    ...(leader && recorder.officeId !== leader.officeId ? [refusal('not_your_office')] : []),
    ...(isParty || isSame ? [refusal('own_delegation')] : []),
    ...(chained ? [refusal('delegation_chain')] : []),
  ];
}

function isLeader({ officeKind, abilities }: Actor): boolean {
  return officeKind === 'provincial-leadership' && abilities.has('approve');
}

function isOfProvince({ officeKind }: Actor): boolean {
  return officeKind === 'provincial-leadership' || officeKind === 'provincial-department';
}

function refusalsOfDays({ validFrom, validUntil, today }: NewDelegation): Refusal[] {
  const field = 'validUntil';
  return [
    ...(validUntil < validFrom ? [refusal('delegation_reversed', { field })] : []),
    ...(validUntil < today ? [refusal('delegation_past', { field })] : []),
  ];
}
