import type { Core } from '@strapi/strapi';
import type { NumberBooks } from '../../actions/ports';
import { inTransaction } from './transaction';
import { UIDS } from './uids';

/**
 * Gap-free numbers. Taking one updates the book's row inside the open transaction: others wait for
 * its end, and a rolled-back act gives its number back.
 */
export function createNumberBooks(strapi: Core.Strapi): NumberBooks {
  const { tableName } = strapi.db.metadata.get(UIDS.book);
  return {
    next: (book) =>
      inTransaction(strapi, async (trx) => {
        await openBook(strapi, book);
        await trx(tableName).where({ book }).increment('last', 1);
        const row = (await strapi.db.query(UIDS.book).findOne({ where: { book } })) as {
          last: number;
        };
        return row.last;
      }),
  };
}

/** The first number of a book makes the book; two at once are settled by its unique name. */
async function openBook(strapi: Core.Strapi, book: string): Promise<void> {
  const known = await strapi.db.query(UIDS.book).count({ where: { book } });
  if (known > 0) return;
  const { tableName } = strapi.db.metadata.get(UIDS.book);
  await inTransaction(strapi, async (trx) => {
    await trx(tableName).insert({ book, last: 0 }).onConflict('book').ignore();
  });
}
