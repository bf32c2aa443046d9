import { canonicalJson } from './canonical-json';
import type { Json, Sha256 } from './canonical-json';

/** One act: who did what in which capacity, when, on which revision, and why. */
export interface LedgerEntry {
  /** 1, 2, 3 … over the whole ledger, without gaps. */
  readonly sequence: number;
  /** ISO 8601, as `formatInstant` writes it. */
  readonly at: string;
  readonly action: string;
  readonly submission: string | null;
  readonly post: string | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly round: number;
  readonly revision: number | null;
  readonly fingerprint: string | null;
  /** As text, so that deleting a user loses nothing. */
  readonly actor: {
    readonly person: string;
    readonly name: string;
    readonly role: string;
    readonly unit: string;
  };
  readonly capacity: string;
  readonly reason: string | null;
  readonly details: Json;
}

/** An entry in the chain: tied to the one before it, and sealed. */
export interface ChainedEntry extends LedgerEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of a chain: its last entry's number and hash. */
export type ChainHead = Pick<ChainedEntry, 'sequence' | 'hash'>;

/** What the first entry is tied to. */
export const GENESIS_HASH = '0'.repeat(64);

const FORM = 'loa-phuong ledger 1';

/** The hash of an entry: SHA-256 over the previous hash and all it says, in hex. */
export function entryHash(entry: LedgerEntry, previousHash: string, sha256: Sha256): string {
  return sha256(`${FORM}\n${previousHash}\n${canonicalJson(contentOf(entry))}`);
}

/**
 * Ties an entry to the end of the chain; null = it is the first.
 * Throws a RangeError if its number is not the next one.
 */
export function chainEntry(
  entry: LedgerEntry,
  previous: ChainHead | null,
  sha256: Sha256,
): ChainedEntry {
  const next = (previous?.sequence ?? 0) + 1;
  if (entry.sequence !== next) {
    throw new RangeError(`The ledger's next entry is ${next}, not ${entry.sequence}`);
  }
  const previousHash = previous?.hash ?? GENESIS_HASH;
  return { ...entry, previousHash, hash: entryHash(entry, previousHash, sha256) };
}

/** What is wrong with a chain, at the first entry that shows it. */
export interface ChainFault {
  /**
   * `gap`: another number was due. `broken-link`: not tied to the entry before it. `changed`: says
   * something else than was sealed. `truncated`: ends before the head known from elsewhere.
   * `other-head`: has another entry in its place.
   */
  readonly kind: 'gap' | 'broken-link' | 'changed' | 'truncated' | 'other-head';
  readonly sequence: number;
}

/** Checks a chain entry by entry, so that a long one need not be in memory. */
export interface ChainVerifier {
  /** Looks at the next entry. After a fault it goes on from the entry as it stands. */
  accept(row: ChainedEntry): ChainFault | null;
  /** To be asked after the last entry. */
  finish(): ChainFault | null;
  /** The last entry accepted; null before the first. */
  head(): ChainHead | null;
}

/**
 * Starts a check at the first entry. `expectedHead` is an end of the chain that was noted down
 * elsewhere: entries after it are growth, but it has to be there. Without it, nobody can tell that
 * entries are missing at the end.
 */
export function createChainVerifier(sha256: Sha256, expectedHead?: ChainHead): ChainVerifier {
  let last: ChainHead | null = null;
  return {
    accept(row) {
      const kind = faultIn(row, last, sha256) ?? faultAtHead(row, expectedHead);
      last = { sequence: row.sequence, hash: row.hash };
      return kind && { kind, sequence: row.sequence };
    },
    finish() {
      const missing = expectedHead && expectedHead.sequence > (last?.sequence ?? 0);
      return missing ? { kind: 'truncated', sequence: (last?.sequence ?? 0) + 1 } : null;
    },
    head: () => last,
  };
}

/** Checks a whole chain; null = nothing is wrong with it. */
export function verifyChain(
  rows: Iterable<ChainedEntry>,
  sha256: Sha256,
  expectedHead?: ChainHead,
): ChainFault | null {
  const verifier = createChainVerifier(sha256, expectedHead);
  for (const row of rows) {
    const fault = verifier.accept(row);
    if (fault) return fault;
  }
  return verifier.finish();
}

function faultIn(
  row: ChainedEntry,
  last: ChainHead | null,
  sha256: Sha256,
): ChainFault['kind'] | null {
  if (row.sequence !== (last?.sequence ?? 0) + 1) return 'gap';
  if (row.previousHash !== (last?.hash ?? GENESIS_HASH)) return 'broken-link';
  return isAsSealed(row, sha256) ? null : 'changed';
}

function faultAtHead(row: ChainedEntry, head: ChainHead | undefined): ChainFault['kind'] | null {
  return head?.sequence === row.sequence && head.hash !== row.hash ? 'other-head' : null;
}

/** A row that has no canonical form any more was not sealed like this. */
function isAsSealed(row: ChainedEntry, sha256: Sha256): boolean {
  try {
    return row.hash === entryHash(row, row.previousHash, sha256);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** By name, so that a row may carry columns of its store without changing its hash. */
function contentOf(entry: LedgerEntry): Json {
  const { sequence, at, action, submission, post, fromState, toState } = entry;
  const { round, revision, fingerprint, capacity, reason, details } = entry;
  const { person, name, role, unit } = entry.actor;
  return {
    ...{ sequence, at, action, submission, post, fromState, toState },
    ...{ round, revision, fingerprint, capacity, reason, details },
    actor: { person, name, role, unit },
  };
}
