import { readsProvince } from '../../domain/decision/jurisdiction';
import type { Actor } from '../../domain/submission/actor';

/** A condition in the database layer's query language. */
export type Condition = Readonly<Record<string, unknown>>;

const SUBMITTED: Condition = { state: { $ne: 'draft' } };
/** What no record meets. */
export const NOTHING: Condition = { documentId: { $in: [] } };

/**
 * `maySee` as a condition on submissions, for the desk's lists: what the content manager lists, and
 * what the own office had before it was rerouted.
 */
export function jurisdictionOf(actor: Actor): Condition {
  const parts = jurisdictionParts(actor);
  if (actor.officeId === null || parts === null) return parts ?? NOTHING;
  return { $or: [parts, { formerOffices: { $contains: actor.officeId } }] };
}

/**
 * The condition for the content manager's lists; null for a person who may see no dossier at all. It
 * looks at the submission's own columns only, since Strapi judges conditions on relations
 * differently in lists and in single documents, and uses the few operators that it has for both.
 */
export function jurisdictionParts(actor: Actor): Condition | null {
  const own = actor.agencyId === null ? [] : [{ agencyKey: actor.agencyId }];
  const parts = [...own, ...officeParts(actor)];
  return parts.length === 0 ? null : { $or: parts };
}

function officeParts(actor: Actor): Condition[] {
  if (readsProvince(actor)) return [SUBMITTED];
  if (actor.officeId === null) return [];
  if (actor.officeKind === 'ministry-department') return [{ forwardedAt: { $ne: null } }];
  return [{ $and: [SUBMITTED, { officeKey: actor.officeId }] }];
}
