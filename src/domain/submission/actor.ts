import type { Action } from './lifecycle';

/** The kinds of police offices that take part. */
export type OfficeKind =
  'district-police' | 'provincial-department' | 'provincial-leadership' | 'ministry-department';

/** Under which formula a deputy signs (Decree 30/2020, art. 13): for, by authorisation, by order. */
export const CAPACITIES = ['KT.', 'TUQ.', 'TL.'] as const;

/** One of the three formulas. */
export type Capacity = (typeof CAPACITIES)[number];

/** A delegation that is in force: for whom this person signs, and by which document. */
export type Mandate = {
  readonly id: string;
  readonly capacity: Capacity;
  readonly principal: { readonly person: string; readonly name: string; readonly title: string };
  readonly document: { readonly number: string; readonly issuedOn: string };
};

/**
 * Who acts. A person, not an account: two accounts of one person are the same eyes. `abilities`
 * are the actions that the account's roles permit; what is not configured is denied.
 */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly title: string;
  /** The name of the body the person acts for, as the ledger keeps it. */
  readonly unit: string;
  readonly abilities: ReadonlySet<Action>;
  readonly agencyId: string | null;
  readonly officeId: string | null;
  readonly officeKind: OfficeKind | null;
  /** Heads the body acted for: what its people may each do for themselves, a head does for all. */
  readonly isHead: boolean;
  /** The desk itself, which acts when a time has come; never an account. */
  readonly isSystem: boolean;
  /** For whom this person signs today. */
  readonly mandates: readonly Mandate[];
  /** May act in a leader's place in an emergency, for a reason and marked for ever. */
  readonly mayBreakGlass: boolean;
  /** Monitors and administrators read the whole province without acting for a body in it. */
  readonly readsProvince: boolean;
}
