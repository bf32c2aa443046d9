import fc from 'fast-check';
import { verifyChain, type ChainedEntry } from '../../../src/domain/decision/ledger-chain';
import { parseLedgerLine, writeLedgerLine } from '../../../src/domain/decision/ledger-line';
import { chains, sha256, tamperedChains } from './tampered-chains';

/** What arrives of rows that are written as lines and read again. */
function carried(rows: readonly ChainedEntry[]): ChainedEntry[] {
  return rows.flatMap((row) => parseLedgerLine(writeLedgerLine(row)) ?? []);
}

describe('a ledger as lines', () => {
  test('says all that the chain is made of, each entry on one line', () => {
    fc.assert(
      fc.property(chains, (rows) => {
        for (const row of rows) expect(writeLedgerLine(row)).not.toContain('\n');
        expect(verifyChain(carried(rows), sha256, rows.at(-1))).toBeNull();
      }),
    );
  });

  test('carries no column that its store adds', () => {
    fc.assert(
      fc.property(chains, ([row]) => {
        fc.pre(row !== undefined);
        const stored = { ...row, id: 7, requestKey: 'secret' };
        expect(writeLedgerLine(stored)).toBe(writeLedgerLine(row));
      }),
    );
  });

  test.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"sequence":1',
    '{"sequence":"1","hash":"","previousHash":""}',
  ])('does not take %s for an entry', (line) => {
    expect(parseLedgerLine(line)).toBeNull();
  });

  test('shows every tampering, 1,000 of 1,000', () => {
    fc.assert(
      fc.property(tamperedChains, ({ rows, tampered }) => {
        fc.pre(tampered.every(isWritable));
        expect(verifyChain(carried(tampered), sha256, rows.at(-1))).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

/** A row that lost its actor has no line; nobody can write one. */
function isWritable(row: ChainedEntry): boolean {
  return typeof row.actor === 'object' && parseLedgerLine(writeLedgerLine(row)) !== null;
}
