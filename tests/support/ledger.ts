import { entryOf, type LedgerRow } from '../../src/adapters/stores/ledger-store';
import { sha256 } from '../../src/adapters/sha256';
import { verifyChain, type ChainFault } from '../../src/domain/decision/ledger-chain';
import type { TestDesk } from './harness';

/** All rows of the ledger, in their order. */
export async function ledgerOf(desk: TestDesk): Promise<readonly LedgerRow[]> {
  return (await desk.strapi.db
    .query('api::review-decision.review-decision')
    .findMany({ orderBy: { sequence: 'asc' } })) as LedgerRow[];
}

/** The actions that the ledger has for a submission, in their order. */
export async function actsOn(desk: TestDesk, submission: string): Promise<readonly string[]> {
  const rows = await ledgerOf(desk);
  return rows.filter((row) => row.submission === submission).map(({ action }) => action);
}

/** What is wrong with the ledger as it is stored; null when nothing is. */
export async function faultInLedger(desk: TestDesk): Promise<ChainFault | null> {
  return verifyChain((await ledgerOf(desk)).map(entryOf), sha256);
}
