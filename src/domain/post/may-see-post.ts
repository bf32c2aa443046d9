import { readsProvince } from '../decision/jurisdiction';
import type { Actor } from '../submission/actor';
import type { PostFacts } from './post-facts';

/** What decides whether a person may know of a post on the desk at all. */
export type PostPlace = Pick<PostFacts, 'agencyId' | 'officeId' | 'forMinistry'>;

/**
 * Tells whether a person may see a post on the desk: its agency, the office that appraised it, the
 * leadership and whoever reads the province; the ministry, what it has decided on.
 */
export function maySeePost(actor: Actor, post: PostPlace): boolean {
  if (actor.agencyId !== null && actor.agencyId === post.agencyId) return true;
  if (readsProvince(actor)) return true;
  if (actor.officeKind === 'ministry-department') return post.forMinistry;
  return actor.officeId !== null && actor.officeId === post.officeId;
}
