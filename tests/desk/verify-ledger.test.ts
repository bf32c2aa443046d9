import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { checkChain, type ChainReport } from '../../src/adapters/ledger/check-chain';
import { checkRevisions } from '../../src/adapters/ledger/check-revisions';
import { checkStates } from '../../src/adapters/ledger/check-states';
import { ledgerLines } from '../../src/adapters/ledger/ledger-file';
import { readLedger } from '../../src/adapters/ledger/read-ledger';
import { bringToOffice, CORRECTION, done, publish } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';
import { dropTriggers, tamper, TAMPERINGS, tamperings } from '../support/tamper';
import { ROOT } from '../support/test-environment';

let desk: TestDesk;
let published: string;
let sound: ChainReport;
const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-ledger-'));

beforeAll(async () => {
  desk = await bootDesk();
  published = await publish(desk);
  const asked = await bringToOffice(desk);
  await done(desk, 'officer.bienhoa', asked, 'request-changes', { corrections: [CORRECTION] });
  sound = await checkChain(readLedger(desk.strapi.db.connection));
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const onPostgres = () => desk.strapi.db.dialect.client === 'postgres';

/** Looks at the database after its owner did something to it, and takes it back. */
async function afterwards<T>(
  deed: (trx: Knex) => Promise<unknown>,
  look: (trx: Knex) => Promise<T>,
): Promise<T> {
  const trx = await desk.strapi.db.connection.transaction();
  try {
    await dropTriggers(trx, onPostgres());
    await deed(trx);
    return await look(trx);
  } finally {
    await trx.rollback();
  }
}

describe('the walk along a ledger', () => {
  test('counts its rows and names its head', () => {
    expect(sound).toMatchObject({ count: 6, head: { sequence: 6 }, fault: null });
  });

  test('finds whatever its owner does to it, with the triggers gone', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(tamperings(sound.count), async (tampering) => {
      seen.add(tampering.way);
      const report = await afterwards(
        (trx) => tamper(trx, tampering),
        (trx) => checkChain(readLedger(trx), sound.head ?? undefined),
      );
      expect(report.fault).not.toBeNull();
    });
    await fc.assert(property, { numRuns: 150 });
    expect([...seen].sort()).toEqual([...TAMPERINGS].sort());
  });
});

describe('what is stored beside the ledger', () => {
  const states = (deed: (trx: Knex) => Promise<unknown>) => afterwards(deed, checkStates);

  test('is as the ledger left it', async () => {
    const { connection } = desk.strapi.db;
    expect(await checkStates(connection)).toEqual({ submissions: 2, faults: [] });
    expect(await checkRevisions(connection)).toEqual({ revisions: 2, faults: [] });
  });

  test('shows a state that no act led to', async () => {
    const row = { document_id: published };
    const { faults } = await states((trx) =>
      trx('submissions').where(row).update({ state: 'refused' }),
    );
    expect(faults).toEqual([{ kind: 'other-state', submission: published, sequence: 4 }]);
  });

  test('shows a fingerprint that nobody signed', async () => {
    const row = { document_id: published };
    const { faults } = await states((trx) =>
      trx('submissions')
        .where(row)
        .update({ fingerprint: 'f'.repeat(64) }),
    );
    expect(faults).toEqual([{ kind: 'other-fingerprint', submission: published, sequence: 4 }]);
  });

  test('shows a dossier that is gone', async () => {
    const row = { document_id: published };
    const { faults } = await states((trx) => trx('submissions').where(row).delete());
    expect(faults).toEqual([{ kind: 'missing', submission: published, sequence: 1 }]);
  });

  test('shows acts that cannot follow on each other', async () => {
    const { faults } = await states((trx) =>
      trx('review_decisions').where({ submission: published, action: 'propose' }).delete(),
    );
    expect(faults).toEqual([{ kind: 'unconnected', submission: published, sequence: 4 }]);
  });

  test('shows an act that the table does not have', async () => {
    const row = { submission: published, action: 'propose' };
    const { faults } = await states((trx) =>
      trx('review_decisions').where(row).update({ action: 'receive' }),
    );
    expect(faults).toEqual([{ kind: 'illegal', submission: published, sequence: 3 }]);
  });

  test('shows a revision whose content is another, is not on record, or is gone', async () => {
    const row = { submission_key: published };
    const faultsAfter = async (deed: (trx: Knex) => Promise<unknown>) => {
      const { faults } = await afterwards(async (trx) => {
        await (onPostgres()
          ? trx.raw('ALTER TABLE revisions DISABLE TRIGGER USER')
          : Promise.all(
              ['update', 'delete'].map((verb) => trx.raw(`DROP TRIGGER revisions_refuse_${verb}`)),
            ));
        await deed(trx);
      }, checkRevisions);
      return faults.map(({ kind, submission }) => [kind, submission]);
    };
    const content = JSON.stringify({ title: 'Tên khác' });
    const changed = await faultsAfter((trx) => trx('revisions').where(row).update({ content }));
    expect(changed).toEqual([['changed', published]]);
    const unsigned = await faultsAfter((trx) => trx('revisions').where(row).update({ number: 7 }));
    expect(unsigned).toEqual([
      ['unsigned', published],
      ['missing', published],
    ]);
    const gone = await faultsAfter((trx) => trx('revisions').where(row).delete());
    expect(gone).toEqual([['missing', published]]);
  });
});

describe('npm run verify:ledger', () => {
  const at = (name: string) => path.join(folder, name);

  /** The command as it is typed, on this test's database; its exit code and all it says. */
  function verify(...args: string[]): Promise<readonly [number, string]> {
    const command = ['--import', 'tsx', 'src/commands/verify-ledger.ts', ...args];
    const options = { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, command, options, (_error, stdout, stderr) => {
        resolve([child.exitCode ?? -1, `${stdout}${stderr}`]);
      });
    });
  }

  test('finds nothing in a sound database, and writes down its head and its lines', async () => {
    const files = ['--export-head', at('head.json'), '--export', at('ledger.jsonl')];
    const [code, said] = await verify(...files);
    expect([code, said.split('\n').slice(0, 3)]).toEqual([
      0,
      [
        `6 rows, unbroken; head ${sound.head?.hash}`,
        '2 submissions, as the ledger left them',
        '2 revisions, as they were signed',
      ],
    ]);
    const { sequence: count, hash, at: time } = sound.head ?? {};
    expect(JSON.parse(readFileSync(at('head.json'), 'utf8'))).toEqual({ count, hash, at: time });
    const lines: string[] = [];
    for await (const line of ledgerLines(readLedger(desk.strapi.db.connection))) lines.push(line);
    expect(readFileSync(at('ledger.jsonl'), 'utf8')).toBe(lines.join(''));
  });

  test('checks such a file alone: whole, cut off, changed, and broken', async () => {
    const lines = readFileSync(at('ledger.jsonl'), 'utf8').trimEnd().split('\n');
    const against = ['--against', at('head.json')];
    const check = (text: string) => {
      writeFileSync(at('other.jsonl'), text);
      return verify('--file', at('other.jsonl'), ...against);
    };
    expect((await check(lines.join('\n')))[0]).toBe(0);
    const cut = await check(lines.slice(0, 4).join('\n'));
    expect(cut).toEqual([1, 'Row 5 of the ledger: truncated\n']);
    const changed = lines.map((line, i) => (i === 2 ? line.replace('propose', 'approve') : line));
    expect(await check(changed.join('\n'))).toEqual([1, 'Row 3 of the ledger: changed\n']);
    expect(await check(`${lines[0]}\n{"half`)).toEqual([1, 'Row 2 of the ledger: unreadable\n']);
  });

  test('says how it is called when it cannot check anything', async () => {
    const [code, said] = await verify('--against', at('nowhere.json'));
    expect([code, said]).toEqual([2, expect.stringContaining('--export-head')]);
    expect((await verify('--fix'))[0]).toBe(2);
  });
});
