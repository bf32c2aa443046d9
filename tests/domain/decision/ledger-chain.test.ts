import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/decision/canonical-json';
import {
  chainEntry,
  createChainVerifier,
  entryHash,
  GENESIS_HASH,
  verifyChain,
} from '../../../src/domain/decision/ledger-chain';
import type { ChainedEntry, LedgerEntry } from '../../../src/domain/decision/ledger-chain';
import { at, leafPaths, replaceAt } from './json-paths';
import { canonical, chainOf, chains, sha256, tamperedChains, values } from './tampered-chains';

const ENTRY: LedgerEntry = {
  sequence: 1,
  at: '2024-06-20T01:00:00.000Z',
  action: 'submit',
  submission: 's1',
  post: null,
  fromState: 'draft',
  toState: 'submitted',
  round: 1,
  revision: 1,
  fingerprint: 'f1',
  actor: { person: 'p1', name: 'Nguyễn Văn A', role: 'agency-editor', unit: 'Sở Tư pháp' },
  capacity: 'editor of the requesting agency',
  reason: null,
  details: { office: 'PC06', steps: [1, 2] },
};

const THREE = chainOf([ENTRY, { ...ENTRY, action: 'receive' }, { ...ENTRY, action: 'propose' }]);

describe('a chain', () => {
  test('has the hashes it had when the first ledger was written', () => {
    expect(THREE.map(({ hash }) => hash)).toEqual([
      '596146e6edff0056f4e9232053680b8871dc5daa238833664fa5b9446826ee81',
      '48ff054d5ccdae05cbc96d3e1f4931c3e7f873141443a9b4285045e21bdca7ef',
      '475dd2f4554291e95bbf0471aabe15d3800581f721476b85cfc5a341b32f3dcb',
    ]);
  });

  test('begins at the genesis and ties each entry to the one before it', () => {
    expect(GENESIS_HASH).toMatch(/^0{64}$/);
    expect(THREE.map(({ previousHash }) => previousHash)).toEqual([
      GENESIS_HASH,
      THREE[0]?.hash,
      THREE[1]?.hash,
    ]);
  });

  test('takes no entry whose number is not the next', () => {
    const [first] = THREE;
    expect(() => chainEntry({ ...ENTRY, sequence: 2 }, null, sha256)).toThrow(RangeError);
    for (const sequence of [1, 3]) {
      expect(() => chainEntry({ ...ENTRY, sequence }, first ?? null, sha256)).toThrow(RangeError);
    }
  });

  test('has every member of an entry in its hash', () => {
    const paths = leafPaths(ENTRY);
    expect(paths.length).toBe(19);
    const hashes = paths.map((path) =>
      entryHash(replaceAt(ENTRY, path, 'other'), GENESIS_HASH, sha256),
    );
    const others = [
      entryHash(ENTRY, GENESIS_HASH, sha256),
      entryHash(ENTRY, 'another link', sha256),
    ];
    expect(new Set([...hashes, ...others]).size).toBe(paths.length + 2);
  });

  test('does not care for columns that its store adds, nor for the order of members', () => {
    const { action, ...rest } = ENTRY;
    const row = { id: 7, createdAt: 'now', ...rest, action };
    expect(entryHash(row, GENESIS_HASH, sha256)).toBe(entryHash(ENTRY, GENESIS_HASH, sha256));
  });
});

describe('a sound chain', () => {
  test('has no fault, nor has any beginning of it', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (rows, length) => {
        expect(verifyChain(rows, sha256, rows.at(-1))).toBeNull();
        expect(verifyChain(rows.slice(0, length % (rows.length + 1)), sha256)).toBeNull();
      }),
    );
  });

  test('may have grown since its head was noted down', () => {
    expect(verifyChain(THREE, sha256, THREE[1])).toBeNull();
  });

  test('without entries is sound, and truncated once a head is known', () => {
    expect(verifyChain([], sha256)).toBeNull();
    expect(verifyChain([], sha256, THREE[0])).toEqual({ kind: 'truncated', sequence: 1 });
  });

  test('stays sound when its store reorders the members of details', () => {
    const rows = THREE.map((row) => ({ ...row, details: { steps: [1, 2], office: 'PC06' } }));
    expect(verifyChain(rows, sha256)).toBeNull();
  });
});

describe('a fault', () => {
  const [one, two, three] = THREE as [ChainedEntry, ChainedEntry, ChainedEntry];
  const forged = chainOf([ENTRY, { ...ENTRY, action: 'refuse' }, { ...ENTRY, action: 'propose' }]);
  const orphan = { ...two, previousHash: GENESIS_HASH };

  test.each([
    ['an entry says something else', [one, { ...two, action: 'approve' }, three], 'changed', 2],
    ['an entry has another seal', [one, { ...two, hash: three.hash }, three], 'changed', 2],
    ['an actor was lost', [one, { ...two, actor: null }, three], 'changed', 2],
    ['a text was broken', [one, { ...two, reason: '\ud83d' }, three], 'changed', 2],
    ['an entry is tied to another', [one, orphan, three], 'broken-link', 2],
    ['an entry was sealed anew', [one, forged[1], three], 'broken-link', 3],
    ['the first is missing', [two, three], 'gap', 2],
    ['one in the middle is missing', [one, three], 'gap', 3],
    ['one is there twice', [one, two, two, three], 'gap', 2],
    ['two changed places', [two, one, three], 'gap', 2],
    ['the last is missing', [one, two], 'truncated', 3],
    ['all was sealed anew', forged, 'other-head', 3],
  ])('%s', (_, rows, kind, sequence) => {
    expect(verifyChain(rows as ChainedEntry[], sha256, three)).toEqual({ kind, sequence });
  });

  test('of the hash function itself is not taken for a changed entry', () => {
    const broken = () => {
      throw new Error('no such digest');
    };
    expect(() => verifyChain(THREE, broken)).toThrow('no such digest');
  });

  test('does not keep later ones from being found', () => {
    const verifier = createChainVerifier(sha256);
    const rows = [{ ...one, action: 'x' }, two, { ...three, action: 'y' }];
    expect(rows.map((row) => verifier.accept(row)?.kind ?? null)).toEqual([
      'changed',
      null,
      'changed',
    ]);
    expect(verifier.head()).toEqual({ sequence: 3, hash: three.hash });
    expect(verifier.finish()).toBeNull();
  });
});

describe('tampering', () => {
  test('is found, whatever was done to whichever entry, once the head is known', () => {
    const ways = new Set<string>();
    fc.assert(
      fc.property(tamperedChains, ({ way, rows, tampered }) => {
        ways.add(way);
        expect(verifyChain(tampered, sha256, rows.at(-1))).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(ways.size).toBe(7);
  });

  test('is found without a head too, but for what was cut off or sealed anew at the end', () => {
    fc.assert(
      fc.property(tamperedChains, ({ way, place, rows, tampered }) => {
        const cutOff = canonical(tampered) === canonical(rows.slice(0, tampered.length));
        const resealed = way === 'reseal' && place === rows.length - 1;
        expect(verifyChain(tampered, sha256) === null).toBe(cutOff || resealed);
      }),
      { numRuns: 1000 },
    );
  });

  test('is found at the entry that was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), values, (rows, nth, leaf, value) => {
        const place = nth % rows.length;
        const row = rows[place] as ChainedEntry;
        const paths = leafPaths(row).filter(([key]) => key !== 'sequence');
        const path = paths[leaf % paths.length] ?? [];
        fc.pre(canonicalJson(at(row, path)) !== canonicalJson(value));
        const changed = rows.map((one) => (one === row ? replaceAt(row, path, value) : one));
        expect(verifyChain(changed, sha256)?.sequence).toBe(place + 1);
      }),
    );
  });
});
