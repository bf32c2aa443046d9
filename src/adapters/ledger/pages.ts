import type { Knex } from 'knex';

const PAGE = 500;

/** All rows of a table in pages, by id; `columns` has `id` among its names. */
export async function* pagesOf<Row extends { readonly id: number }>(
  database: Knex,
  table: string,
  columns: Readonly<Record<keyof Row, string>>,
): AsyncGenerator<readonly Row[]> {
  let after = 0;
  for (;;) {
    const page = (await database(table)
      .select(columns)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)) as Row[];
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}
