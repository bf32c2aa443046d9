import { parseArgs } from 'node:util';

/** What the command was asked to do. */
export interface VerifyOptions {
  /** A ledger in JSON Lines to be checked instead of the database. */
  readonly file: string | null;
  /** A head that was written down before; what it covers has to be there unchanged. */
  readonly against: string | null;
  /** Where to write the present head to. */
  readonly exportHead: string | null;
  /** Where to write the whole ledger to, as JSON Lines. */
  readonly export: string | null;
}

/** How the command is called, one line each. */
export const USAGE = `npm run verify:ledger                              the database: chain, states, revisions
npm run verify:ledger -- --export-head HEAD.json   writes down the head of a sound ledger
npm run verify:ledger -- --against HEAD.json       finds what was cut off or rewritten below that head
npm run verify:ledger -- --export LEDGER.jsonl     writes the ledger as JSON Lines
npm run verify:ledger -- --file LEDGER.jsonl       checks that file alone, without any database`;

/** Reads the command line. Throws a TypeError for what the command does not know. */
export function parseOptions(args: readonly string[]): VerifyOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: 'string' },
      against: { type: 'string' },
      'export-head': { type: 'string' },
      export: { type: 'string' },
    },
  });
  if (values.file !== undefined && values.export !== undefined) {
    throw new TypeError('--export writes what the database has; --file has no database');
  }
  return {
    file: values.file ?? null,
    against: values.against ?? null,
    exportHead: values['export-head'] ?? null,
    export: values.export ?? null,
  };
}
