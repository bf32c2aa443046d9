import { canonicalJson, type Json } from './canonical-json';
import type { ChainedEntry } from './ledger-chain';

/** An entry as one line of JSON Lines: all that the chain is made of, and nothing else. */
export function writeLedgerLine(entry: ChainedEntry): string {
  const { sequence, at, action, submission, post, fromState, toState } = entry;
  const { round, revision, fingerprint, actor, capacity, reason, details } = entry;
  const { previousHash, hash } = entry;
  return canonicalJson({
    ...{ sequence, at, action, submission, post, fromState, toState },
    ...{ round, revision, fingerprint, capacity, reason, details, previousHash, hash },
    actor: { ...actor },
  });
}

/**
 * Reads a line back; null when it is no entry at all. What its members say is for the chain's
 * verifier to judge: an entry that lost one does not have its hash any more.
 */
export function parseLedgerLine(line: string): ChainedEntry | null {
  const parsed = parseJson(line);
  return isEntry(parsed) ? parsed : null;
}

function parseJson(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is ChainedEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, hash, previousHash } = value as Partial<ChainedEntry>;
  return [typeof hash, typeof previousHash].every((type) => type === 'string')
    ? Number.isSafeInteger(sequence)
    : false;
}
