import type { Core } from '@strapi/strapi';
import type { ReactionTotals } from '../../contracts/post-views';
import { UIDS } from '../stores/uids';

const NONE: ReactionTotals = { useful: 0, 'not-useful': 0, thanks: 0 };

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
}

interface Counted {
  readonly post: number;
  readonly kind: keyof ReactionTotals;
  readonly count: number | string;
}

/**
 * The reactions to posts, counted by the database; by the row's id. Not to be called inside a
 * transaction: it asks for a connection of its own.
 */
export async function reactionTotals(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<(id: number) => ReactionTotals> {
  const { tableName, attributes } = strapi.db.metadata.get(UIDS.reaction);
  const { joinTable } = attributes.post as { joinTable: JoinTable };
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const rows: readonly Counted[] = await strapi.db
    .connection(`${name} as link`)
    .join(`${tableName} as reaction`, 'reaction.id', `link.${joinColumn.name}`)
    .whereIn(`link.${inverseJoinColumn.name}`, [...ids])
    .groupBy(`link.${inverseJoinColumn.name}`, 'reaction.kind')
    .select({ post: `link.${inverseJoinColumn.name}`, kind: 'reaction.kind' })
    .count<Counted[]>({ count: '*' });
  const totals = new Map<number, ReactionTotals>();
  for (const { post, kind, count } of rows) {
    totals.set(post, { ...(totals.get(post) ?? NONE), [kind]: Number(count) });
  }
  return (id) => totals.get(id) ?? NONE;
}
