import {
  createChainVerifier,
  type ChainedEntry,
  type ChainFault,
  type ChainHead,
} from '../../domain/decision/ledger-chain';
import { sha256 } from '../sha256';

/** What a walk along the ledger found. */
export interface ChainReport {
  readonly count: number;
  /** The last entry's number, hash and time; null for an empty ledger. */
  readonly head: (ChainHead & { readonly at: string }) | null;
  /** `unreadable` stands for a line of a file that is no entry. */
  readonly fault: ChainFault | { readonly kind: 'unreadable'; readonly sequence: number } | null;
}

/** Walks the ledger to its end or its first fault; null among the rows is one that is no entry. */
export async function checkChain(
  rows: AsyncIterable<ChainedEntry | null>,
  expectedHead?: ChainHead,
): Promise<ChainReport> {
  const verifier = createChainVerifier(sha256, expectedHead);
  let count = 0;
  let head: ChainReport['head'] = null;
  for await (const row of rows) {
    const fault =
      row === null ? { kind: 'unreadable' as const, sequence: count + 1 } : verifier.accept(row);
    if (fault || row === null) return { count, head, fault };
    count += 1;
    head = { sequence: row.sequence, hash: row.hash, at: row.at };
  }
  return { count, head, fault: verifier.finish() };
}
