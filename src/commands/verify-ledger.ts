import dotenv from 'dotenv';
import type { Knex } from 'knex';
import { checkChain, type ChainReport } from '../adapters/ledger/check-chain';
import { checkRevisions } from '../adapters/ledger/check-revisions';
import { checkStates } from '../adapters/ledger/check-states';
import { readLedgerFile, writeLedgerFile } from '../adapters/ledger/ledger-file';
import { countLedger, readLedger } from '../adapters/ledger/read-ledger';
import { readHead, writeHead } from './verify-ledger/head-file';
import { atOneMoment, openDatabase } from './verify-ledger/open-database';
import { parseOptions, USAGE, type VerifyOptions } from './verify-ledger/options';

/** How many faults of a kind are told one by one. */
const TOLD = 20;

/**
 * Walks the decision ledger, row by row, and compares submissions and revisions with it. Exit 0
 * with the counts and the head, 1 with the first broken row, 2 when nothing could be checked.
 */
async function main(): Promise<number> {
  dotenv.config({ quiet: true });
  const options = parseOptions(process.argv.slice(2));
  const sound =
    options.file === null
      ? await verifyDatabase(options)
      : tellChain(await checkChain(readLedgerFile(options.file), expectedHead(options)), options);
  return sound ? 0 : 1;
}

async function verifyDatabase(options: VerifyOptions): Promise<boolean> {
  const database = openDatabase();
  try {
    return await atOneMoment(database, (snapshot) => verify(snapshot, options));
  } finally {
    await database.destroy();
  }
}

async function verify(database: Knex, options: VerifyOptions): Promise<boolean> {
  const chain = await checkChain(readLedger(database), expectedHead(options));
  const outside = chain.fault ? 0 : (await countLedger(database)) - chain.count;
  if (outside > 0) console.error(`${outside} rows of the ledger have no number`);
  const results = [
    outside === 0,
    tellChain(chain, options),
    await tellStates(database),
    await tellRevisions(database),
  ];
  if (options.export !== null) await writeLedgerFile(readLedger(database), options.export);
  return results.every(Boolean);
}

function expectedHead({ against }: VerifyOptions) {
  if (against === null) return undefined;
  const { count, hash } = readHead(against);
  return { sequence: count, hash };
}

function tellChain(report: ChainReport, { exportHead }: VerifyOptions): boolean {
  const { fault, head, count } = report;
  if (fault) {
    console.error(`Row ${fault.sequence} of the ledger: ${fault.kind}`);
    return false;
  }
  console.log(`${count} rows, unbroken; head ${head?.hash ?? 'none'}`);
  if (exportHead !== null) writeHead(exportHead, report);
  return true;
}

async function tellStates(database: Knex): Promise<boolean> {
  const { submissions, faults } = await checkStates(database);
  tellFaults(
    faults.map(({ kind, submission, sequence }) => {
      const row = sequence === null ? '' : ` (row ${sequence} of the ledger)`;
      return `Submission ${submission}: ${kind}${row}`;
    }),
  );
  if (faults.length === 0) console.log(`${submissions} submissions, as the ledger left them`);
  return faults.length === 0;
}

async function tellRevisions(database: Knex): Promise<boolean> {
  const { revisions, faults } = await checkRevisions(database);
  tellFaults(faults.map((one) => `Revision ${one.revision} of ${one.submission}: ${one.kind}`));
  if (faults.length === 0) console.log(`${revisions} revisions, as they were signed`);
  return faults.length === 0;
}

function tellFaults(faults: readonly string[]): void {
  for (const fault of faults.slice(0, TOLD)) console.error(fault);
  if (faults.length > TOLD) console.error(`… and ${faults.length - TOLD} more`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    process.exitCode = 2;
  },
);
