import type { Core } from '@strapi/strapi';
import { UIDS } from '../stores/uids';

const APPEND_ONLY = [UIDS.decision, UIDS.revision, UIDS.notice] as const;
const VERBS = ['UPDATE', 'DELETE'] as const;

/**
 * Makes the database itself refuse to change or delete a row of the ledger, a revision or a notice.
 * Done at every start: a change of the schema may have made the table anew.
 */
export async function makeAppendOnly(strapi: Core.Strapi): Promise<void> {
  const tables = APPEND_ONLY.map((uid) => strapi.db.metadata.get(uid).tableName);
  const statements =
    strapi.db.dialect.client === 'postgres' ? onPostgres(tables) : onSqlite(tables);
  for (const statement of statements) await strapi.db.connection.raw(statement);
}

function onSqlite(tables: readonly string[]): string[] {
  return tables.flatMap((table) =>
    VERBS.map(
      (verb) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
        `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    ),
  );
}

function onPostgres(tables: readonly string[]): string[] {
  const refuse =
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger AS $$ BEGIN ' +
    "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$ LANGUAGE plpgsql";
  const triggers = tables.map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} ` +
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  );
  return [refuse, ...triggers];
}
