import type { PostRowView, ReactionTotals } from '../../contracts/post-views';
import type { Named } from '../../contracts/desk-views';
import { postPhase } from '../../domain/feed/post-phase';
import { attentionOf } from '../../domain/post/attention-of';
import { standingOf, stateOfPost } from '../../domain/post/post-facts';
import type { PostPolicy } from '../../domain/post/post-policy';
import type { Instant } from '../../domain/shared/instant';
import { postFactsOf, type PostColumns } from '../stores/post-row';
import { namedOf } from './queue';

/** A post as lists load it. */
export interface ListedPost extends PostColumns {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly agency: Named | null;
}

/** When and by which rules a post is looked at. */
export interface PostContext {
  readonly now: Instant;
  readonly policy: PostPolicy;
  readonly totalsOf: (id: number) => ReactionTotals;
}

/** What list and detail both show of a post. */
export function sharedPostView(
  row: ListedPost,
  { now, policy, totalsOf }: PostContext,
): Omit<PostRowView, 'open' | 'correctionOf'> {
  const facts = postFactsOf(row);
  const { documentId, version, slug, title, scope } = row;
  return {
    ...{ documentId, version, slug, title, scope },
    agency: namedOf(row.agency),
    state: stateOfPost(facts, now),
    phase: postPhase(facts.window, now),
    standing: standingOf(facts, now),
    visibleFrom: row.visibleFrom,
    visibleUntil: row.visibleUntil,
    interactionUntil: row.interactionUntil,
    attention: attentionOf(facts, now, policy),
    reactions: totalsOf(row.id),
    supersededAt: row.supersededAt,
  };
}
