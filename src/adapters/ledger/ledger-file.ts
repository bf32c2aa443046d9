import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChainedEntry } from '../../domain/decision/ledger-chain';
import { parseLedgerLine, writeLedgerLine } from '../../domain/decision/ledger-line';

/** The entries as lines of JSON Lines, each with its end. */
export async function* ledgerLines(rows: AsyncIterable<ChainedEntry>): AsyncGenerator<string> {
  for await (const row of rows) yield `${writeLedgerLine(row)}\n`;
}

/** Writes a ledger as JSON Lines, line by line as the disk takes them. */
export async function writeLedgerFile(
  rows: AsyncIterable<ChainedEntry>,
  file: string,
): Promise<void> {
  await pipeline(Readable.from(ledgerLines(rows)), createWriteStream(file));
}

/** Reads a ledger from JSON Lines; null stands for a line that is no entry. */
export async function* readLedgerFile(file: string): AsyncGenerator<ChainedEntry | null> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) yield parseLedgerLine(line);
}
