import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import type { PostsQuery } from '../../contracts/post-queries';
import type { PostCounts, PostRowView, PostsPage } from '../../contracts/post-views';
import { POST_STANDINGS } from '../../domain/post/post-facts';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import { postFactsOf } from '../stores/post-row';
import { UIDS } from '../stores/uids';
import type { Condition } from './jurisdiction-filter';
import type { PostLists } from './post-lists';
import {
  attentionCondition,
  postsInReach,
  searchConditions,
  standingCondition,
  standingConditions,
} from './post-filter';
import { sharedPostView, type ListedPost, type PostContext } from './post-row-view';
import { reactionTotals } from './reaction-totals';

/** What is asked of the post monitor, by whom. */
export interface PostsQuestion {
  readonly query: PostsQuery;
  readonly caller: Caller;
  readonly lists: PostLists;
}

type Row = ListedPost & { readonly correctionOf: { readonly documentId: string } | null };

/** One page of the posts a person may see, with counts of every standing under the same search. */
export async function readPosts(
  strapi: Core.Strapi,
  question: PostsQuestion,
  ports: Ports,
): Promise<PostsPage> {
  const { query, caller } = question;
  const now = ports.now();
  const { posts: policy } = await ports.reference.policy();
  const base = [postsInReach(caller.actor), ...searchConditions(query)];
  const where = { $and: [...base, ...standingConditions(query, now, policy)] };
  const rows = await loadRows(strapi, where, query);
  const total = await strapi.db.query(UIDS.post).count({ where });
  const { page, pageSize } = query;
  const totalsOf = await reactionTotals(
    strapi,
    rows.map(({ id }) => id),
  );
  const attention = attentionCondition(now, policy);
  return {
    data: rows.map((row) => rowView(row, { now, policy, totalsOf }, question)),
    meta: {
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      counts: await countPosts(strapi, { base, attention }, now),
      now: formatInstant(now),
    },
  };
}

async function loadRows(
  strapi: Core.Strapi,
  where: Condition,
  { page, pageSize, sort }: PostsQuery,
): Promise<Row[]> {
  const [column = 'visibleFrom', direction] = sort.split(':');
  return (await strapi.db.query(UIDS.post).findMany({
    where,
    orderBy: [{ [column]: direction }, { id: direction }],
    limit: pageSize,
    offset: (page - 1) * pageSize,
    populate: {
      agency: true,
      submission: { select: ['documentId', 'forwardedAt'] },
      correctionOf: { select: ['documentId'] },
    },
  })) as Row[];
}

async function countPosts(
  strapi: Core.Strapi,
  { base, attention }: { base: readonly Condition[]; attention: Condition },
  now: Instant,
): Promise<PostCounts> {
  const count = (...more: readonly Condition[]) =>
    strapi.db.query(UIDS.post).count({ where: { $and: [...base, ...more] } });
  const counts: Record<string, number> = { all: await count(), attention: await count(attention) };
  for (const standing of POST_STANDINGS) {
    counts[standing] = await count(standingCondition(standing, now));
  }
  return counts as PostCounts;
}

function rowView(row: Row, context: PostContext, { caller, lists }: PostsQuestion): PostRowView {
  const look = {
    file: {
      ...{ facts: postFactsOf(row), suspension: row.suspension, fingerprint: row.fingerprint },
      ...{ submission: row.submission?.documentId ?? null, approved: null },
    },
    ...{ actor: caller.actor, abilities: caller.postAbilities, now: context.now },
  };
  const open = lists.actions(look).filter(({ allowed }) => allowed);
  return {
    ...sharedPostView(row, context),
    correctionOf: row.correctionOf?.documentId ?? null,
    open: open.map(({ name }) => name),
  };
}
