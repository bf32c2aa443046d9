import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChainReport } from '../../adapters/ledger/check-chain';

const schema = z.object({
  count: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
});

/** The end of the ledger at some time: kept elsewhere, it shows what was cut off or rewritten. */
export type HeadFile = z.infer<typeof schema>;

/** Writes the head down; an empty ledger has none. */
export function writeHead(file: string, { head }: ChainReport): void {
  if (head === null) throw new Error('The ledger is empty: there is no head to write down');
  const { sequence: count, hash, at } = head;
  writeFileSync(file, `${JSON.stringify({ count, hash, at }, null, 2)}\n`);
}

/** Reads a head that was written down. */
export function readHead(file: string): HeadFile {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
