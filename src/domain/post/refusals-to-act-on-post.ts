import type { Instant } from '../shared/instant';
import { refusal, type Refusal } from '../shared/refusal';
import { readsProvince } from '../decision/jurisdiction';
import type { Actor } from '../submission/actor';
import { stateOfPost, type PostFacts } from './post-facts';
import { postTransitionOf, type PostAct, type PostAction, type PostSide } from './post-lifecycle';

/** What the guards of a post look at. */
export interface PostAttempt {
  readonly post: PostFacts;
  readonly actor: Actor;
  /** What the account's roles permit on posts; what is not configured is denied. */
  readonly abilities: ReadonlySet<PostAct>;
  readonly now: Instant;
}

/**
 * Every reason why this is closed to this person at this moment, whatever the request body says;
 * empty means open. The same list answers the write path, the post's action list and the panel.
 */
export function refusalsToActOnPost(act: PostAct, attempt: PostAttempt): Refusal[] {
  return [
    ...refusalsOfPermission(act, attempt),
    ...refusalsOfSide(postTransitionOf(act).side, attempt),
    ...refusalsOfPostState(act, attempt.post, attempt.now),
    ...(CONDITIONS[act as PostAction]?.(attempt) ?? []),
  ];
}

function refusalsOfPermission(act: PostAct, { abilities }: PostAttempt): Refusal[] {
  return abilities.has(act) ? [] : [refusal('permission_missing', { params: { action: act } })];
}

/** What the post itself has against an act at this moment, whoever asks. */
export function refusalsOfPostState(act: PostAct, post: PostFacts, now: Instant): Refusal[] {
  const { from, whileShown } = postTransitionOf(act);
  const postState = stateOfPost(post, now);
  if (!from.includes(postState)) {
    return [refusal('post_wrong_state', { params: { postState, postStates: from.join(', ') } })];
  }
  return whileShown && now >= post.window.visibleUntil ? [refusal('post_expired')] : [];
}

function refusalsOfSide(side: PostSide, { actor, post }: PostAttempt): Refusal[] {
  switch (side) {
    case 'agency':
      return isOfAgency(actor, post) ? [] : [refusal('not_your_agency')];
    case 'watch':
      return [...outsideWatch(actor, post), ...ownAgency(actor, post)];
    case 'leadership':
      return unless(leads(actor));
    case 'authority':
      return unless(leads(actor) || isMinistry(actor));
    default:
      return side satisfies never;
  }
}

function unless(competent: boolean): Refusal[] {
  return competent ? [] : [refusal('not_your_office')];
}

function isOfAgency({ agencyId }: Actor, post: PostFacts): boolean {
  return agencyId !== null && agencyId === post.agencyId;
}

function leads({ officeKind }: Actor): boolean {
  return officeKind === 'provincial-leadership';
}

function isMinistry({ officeKind }: Actor): boolean {
  return officeKind === 'ministry-department';
}

/** On watch: an office of the police that reads the whole province, or the one that appraised it. */
function outsideWatch(actor: Actor, post: PostFacts): Refusal[] {
  const watches =
    actor.officeId !== null && (readsProvince(actor) || actor.officeId === post.officeId);
  return unless(watches);
}

function ownAgency(actor: Actor, post: PostFacts): Refusal[] {
  return isOfAgency(actor, post) ? [refusal('own_agency')] : [];
}

/** Conditions of single actions beyond permission, side and state. */
const CONDITIONS: Partial<Record<PostAction, (attempt: PostAttempt) => Refusal[]>> = {
  'confirm-suspension': (attempt) => [
    ...ownSuspension(attempt),
    ...(attempt.post.suspension?.confirmedAt == null ? [] : [refusal('suspension_confirmed')]),
  ],
  resume: ownSuspension,
  'request-withdrawal': ({ post }) =>
    post.withdrawalRequest === null ? [] : [refusal('withdrawal_requested')],
  'decline-withdrawal': (attempt) => [
    ...ownRequest(attempt),
    ...(attempt.post.withdrawalRequest === null ? [refusal('withdrawal_not_requested')] : []),
  ],
  withdraw: ownRequest,
};

/** Four eyes, by person: whoever took a post off neither confirms that nor puts it back. */
function ownSuspension({ actor, post }: PostAttempt): Refusal[] {
  return post.suspension?.person === actor.person ? [refusal('own_suspension')] : [];
}

/** Four eyes, by person: nobody answers a request of their own. */
function ownRequest({ actor, post }: PostAttempt): Refusal[] {
  return post.withdrawalRequest?.person === actor.person ? [refusal('own_request')] : [];
}
