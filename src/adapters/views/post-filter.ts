import type { PostsQuery } from '../../contracts/post-queries';
import { readsProvince } from '../../domain/decision/jurisdiction';
import type { PostStanding } from '../../domain/post/post-facts';
import type { PostPolicy } from '../../domain/post/post-policy';
import type { Instant } from '../../domain/shared/instant';
import type { Actor } from '../../domain/submission/actor';
import type { Condition } from './jurisdiction-filter';

const HOUR = 3_600_000;

/** `maySeePost` as a condition on posts, for lists. */
export function postsInReach(actor: Actor): Condition {
  const own = actor.agencyId === null ? [] : [{ agencyKey: actor.agencyId }];
  return { $or: [...own, ...officeParts(actor), { documentId: { $in: [] } }] };
}

function officeParts(actor: Actor): Condition[] {
  if (readsProvince(actor)) return [{ documentId: { $notNull: true } }];
  if (actor.officeId === null) return [];
  if (actor.officeKind === 'ministry-department') {
    return [{ submission: { forwardedAt: { $notNull: true } } }];
  }
  return [{ officeKey: actor.officeId }];
}

/** The filters that do not say where a post stands. */
export function searchConditions({ agency, q }: PostsQuery): Condition[] {
  const contains = { $containsi: q ?? '' };
  return [
    ...(agency ? [{ agencyKey: agency }] : []),
    ...(q ? [{ $or: [{ title: contains }, { agency: { name: contains } }] }] : []),
  ];
}

/** The filters that say where a post stands: its state, its phase, and whether it needs attention. */
export function standingConditions(
  { state, phase, attention }: PostsQuery,
  now: Instant,
  policy: PostPolicy,
): Condition[] {
  return [
    ...(state ? [stateCondition(state, now)] : []),
    ...(phase ? [standingCondition(phase, now)] : []),
    ...(attention === 'true' ? [attentionCondition(now, policy)] : []),
  ];
}

function stateCondition(state: NonNullable<PostsQuery['state']>, now: Instant): Condition {
  return state === 'active' ? holding('active', now) : standingCondition(state, now);
}

/** In a stored state that no correction has ended yet. */
function holding(state: 'active' | 'suspended', now: Instant): Condition {
  const supersededAt = { supersededAt: { $gt: new Date(now) } };
  return { $and: [{ state }, { $or: [{ supersededAt: { $null: true } }, supersededAt] }] };
}

/** `standingOf` as a condition. */
export function standingCondition(standing: PostStanding, now: Instant): Condition {
  const active = holding('active', now);
  const time = new Date(now);
  const shown = [{ visibleFrom: { $lte: time } }, { visibleUntil: { $gt: time } }];
  const open = { interactionUntil: { $gt: time } };
  switch (standing) {
    case 'scheduled':
      return { $and: [active, { visibleFrom: { $gt: time } }] };
    case 'live':
      return { $and: [active, ...shown, open] };
    case 'interaction-closed':
      return { $and: [active, ...shown, closedToReactions(time)] };
    case 'expired':
      return { $and: [active, { visibleFrom: { $lte: time } }, { visibleUntil: { $lte: time } }] };
    case 'suspended':
      return holding('suspended', now);
    case 'withdrawn':
      return { state: 'withdrawn' };
    case 'superseded':
      return { $or: [{ state: 'superseded' }, supersededBy(time)] };
    default:
      return standing satisfies never;
  }
}

function closedToReactions(time: Date): Condition {
  return {
    $or: [{ interactionUntil: { $null: true } }, { interactionUntil: { $lte: time } }],
  };
}

function supersededBy(time: Date): Condition {
  return { $and: [{ state: { $ne: 'withdrawn' } }, { supersededAt: { $lte: time } }] };
}

/** What waits for somebody: unconfirmed suspensions, requests to withdraw, displays that end soon. */
export function attentionCondition(now: Instant, policy: PostPolicy): Condition {
  const soon = new Date(now + policy.endingSoonHours * HOUR);
  const shown = {
    $or: [standingCondition('live', now), standingCondition('interaction-closed', now)],
  };
  return {
    $or: [
      { $and: [holding('suspended', now), { suspensionConfirmedAt: { $null: true } }] },
      {
        $and: [
          { $or: [holding('active', now), holding('suspended', now)] },
          { withdrawalRequestedAt: { $notNull: true } },
        ],
      },
      { $and: [shown, { visibleUntil: { $lte: soon } }] },
    ],
  };
}
