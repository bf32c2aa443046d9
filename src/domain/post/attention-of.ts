import type { Instant } from '../shared/instant';
import { standingOf, stateOfPost, type PostFacts } from './post-facts';
import { confirmBy, endingSoonFrom, type PostPolicy } from './post-policy';

/** Why a post needs somebody's attention. */
export type PostAttention =
  'suspension-unconfirmed' | 'suspension-overdue' | 'withdrawal-requested' | 'ending-soon';

/** Everything about a post that waits for somebody now, the most pressing first. */
export function attentionOf(post: PostFacts, now: Instant, policy: PostPolicy): PostAttention[] {
  return [
    ...suspensionWaits(post, now, policy),
    ...(requestWaits(post, now) ? (['withdrawal-requested'] as const) : []),
    ...(endsSoon(post, now, policy) ? (['ending-soon'] as const) : []),
  ];
}

function suspensionWaits(post: PostFacts, now: Instant, policy: PostPolicy): PostAttention[] {
  const { suspension } = post;
  if (stateOfPost(post, now) !== 'suspended' || suspension === null) return [];
  if (suspension.confirmedAt !== null) return [];
  const isLate = now >= confirmBy(suspension.at, policy);
  return [isLate ? 'suspension-overdue' : 'suspension-unconfirmed'];
}

function requestWaits(post: PostFacts, now: Instant): boolean {
  const isOnRecord = ['active', 'suspended'].includes(stateOfPost(post, now));
  return isOnRecord && post.withdrawalRequest !== null;
}

function endsSoon(post: PostFacts, now: Instant, policy: PostPolicy): boolean {
  const isShown = ['live', 'interaction-closed'].includes(standingOf(post, now));
  return isShown && now >= endingSoonFrom(post.window.visibleUntil, policy);
}
