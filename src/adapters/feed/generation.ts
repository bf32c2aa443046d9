import type { Core } from '@strapi/strapi';
import { createNumberBooks } from '../stores/number-books';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';

/** The book that counts the changes of what citizens may read. */
export const FEED_GENERATION = 'feed-generation';
/** The book that counts the changes of who readers are. */
export const READER_GENERATION = 'reader-generation';

/** The channel on which PostgreSQL tells every instance of a change. */
export const FEED_CHANNEL = 'loa_phuong_feed';

/** Both counters. */
export interface Generations {
  readonly feed: number;
  readonly reader: number;
}

/** Raises a counter in the open transaction, or in one of its own; others hear of it at its commit. */
export async function raiseGeneration(
  strapi: Core.Strapi,
  book: typeof FEED_GENERATION | typeof READER_GENERATION,
): Promise<number> {
  return await inTransaction(strapi, async (trx) => {
    const generation = await createNumberBooks(strapi).next(book);
    if (isPostgres(strapi)) await trx.raw('select pg_notify(?, ?)', [FEED_CHANNEL, book]);
    return generation;
  });
}

/** The counters as they are committed. */
export async function readGenerations(strapi: Core.Strapi): Promise<Generations> {
  const { tableName } = strapi.db.metadata.get(UIDS.book);
  const rows = (await strapi.db
    .connection(tableName)
    .select('book', 'last')
    .whereIn('book', [FEED_GENERATION, READER_GENERATION])) as { book: string; last: number }[];
  const last = (name: string) => rows.find(({ book }) => book === name)?.last ?? 0;
  return { feed: last(FEED_GENERATION), reader: last(READER_GENERATION) };
}

/** Tells whether several instances may share the database. */
export function isPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}
