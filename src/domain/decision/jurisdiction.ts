import type { Actor } from '../submission/actor';
import type { Dossier } from '../submission/dossier';

/** What decides whether a person may know of a dossier at all. */
export type DossierPlace = Pick<
  Dossier,
  'agencyId' | 'officeId' | 'formerOfficeIds' | 'state' | 'forwardedAt'
>;

/** What of a person decides it. */
export type Viewer = Pick<Actor, 'agencyId' | 'officeId' | 'officeKind' | 'readsProvince'> &
  Partial<Pick<Actor, 'isSystem' | 'mandates'>>;

/**
 * Tells whether a person may see a dossier: its agency always; the office it is routed to, those
 * that had it before, the leadership and the province's monitors once it has been submitted; the ministry once it has been
 * forwarded. Whoever may not see it is answered as if it did not exist.
 */
export function maySee(actor: Viewer, dossier: DossierPlace): boolean {
  if (actor.agencyId !== null && actor.agencyId === dossier.agencyId) return true;
  if (dossier.state === 'draft') return false;
  if (readsProvince(actor)) return true;
  if (actor.officeKind === 'ministry-department') return dossier.forwardedAt !== null;
  if (actor.officeId === null) return false;
  return actor.officeId === dossier.officeId || dossier.formerOfficeIds.includes(actor.officeId);
}

/**
 * Tells whether a person reads every submitted dossier of the province, as the leadership does and
 * whoever signs for a leader today.
 */
export function readsProvince(actor: Viewer): boolean {
  return actor.isSystem === true || actor.readsProvince || leads(actor);
}

function leads({ officeKind, mandates = [] }: Viewer): boolean {
  return officeKind === 'provincial-leadership' || mandates.length > 0;
}
