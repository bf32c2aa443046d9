import type { Core } from '@strapi/strapi';
import { UIDS } from '../stores/uids';

const APPEND_ONLY = [
  UIDS.decision,
  UIDS.revision,
  UIDS.notice,
  UIDS.policy,
  UIDS.refusedUpload,
] as const;
const VERBS = ['UPDATE', 'DELETE'] as const;

/**
 * Makes the database itself refuse to change, replace, delete or truncate a row of the ledger, a
 * revision, a notice, a version of the policy or the record of a refused upload. Done at every
 * start: a change of the schema may have made the table anew.
 */
export async function makeAppendOnly(strapi: Core.Strapi): Promise<void> {
  const tables = APPEND_ONLY.map((uid) => strapi.db.metadata.get(uid).tableName);
  for (const statement of await statementsFor(strapi, tables)) {
    await strapi.db.connection.raw(statement);
  }
}

async function statementsFor(strapi: Core.Strapi, tables: readonly string[]): Promise<string[]> {
  if (strapi.db.dialect.client === 'postgres') return onPostgres(tables);
  const statements = await Promise.all(tables.map((table) => onSqlite(strapi, table)));
  return statements.flat();
}

async function onSqlite(strapi: Core.Strapi, table: string): Promise<string[]> {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  const taken = (await uniqueKeys(strapi, table)).map(matchesNew).join(' OR ');
  return [
    ...VERBS.map(
      (verb) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ${refuse}`,
    ),
    // `INSERT OR REPLACE` deletes the old row without asking the triggers for deletions.
    `DROP TRIGGER IF EXISTS ${table}_refuse_replace`,
    `CREATE TRIGGER ${table}_refuse_replace BEFORE INSERT ON ${table} ` +
      `WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${taken}) ${refuse}`,
  ];
}

/** The columns by which a new row could push an old one out: the id and every unique index. */
async function uniqueKeys(strapi: Core.Strapi, table: string): Promise<string[][]> {
  const rows = await strapi.db.connection.raw<{ name: string; field: string }[]>(
    'SELECT l.name AS name, i.name AS field FROM pragma_index_list(?) l, pragma_index_info(l.name) i ' +
      'WHERE l."unique" ORDER BY l.name, i.seqno',
    [table],
  );
  const keys = new Map<string, string[]>([['primary key', ['id']]]);
  for (const { name, field } of rows) keys.set(name, [...(keys.get(name) ?? []), field]);
  return [...keys.values()];
}

function matchesNew(columns: readonly string[]): string {
  return `(${columns.map((column) => `${column} = NEW.${column}`).join(' AND ')})`;
}

/** `ENABLE ALWAYS`: a session in the role of a replica does not get past it either. */
function onPostgres(tables: readonly string[]): string[] {
  const refuse =
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger AS $$ BEGIN ' +
    "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$ LANGUAGE plpgsql";
  const triggers = tables.flatMap((table) => [
    `CREATE OR REPLACE TRIGGER ${table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} ` +
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_refuse_change`,
  ]);
  return [refuse, ...triggers];
}
