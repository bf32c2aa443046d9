import fc from 'fast-check';
import type { Knex } from 'knex';
import { readLedger } from '../../src/adapters/ledger/read-ledger';
import { sha256 } from '../../src/adapters/sha256';
import { chainEntry, type ChainedEntry } from '../../src/domain/decision/ledger-chain';

const LEDGER = 'review_decisions';

/** What the ledger's owner may do to it with the triggers out of the way. */
export const TAMPERINGS = ['change', 'delete', 'truncate', 'swap', 'insert', 'reseal'] as const;

/** One tampering: how, at which rows, with which value. */
export interface Tampering {
  readonly way: (typeof TAMPERINGS)[number];
  readonly place: number;
  readonly other: number;
  readonly column: string;
  readonly value: number;
}

const TEXTS = ['at', 'action', 'submission', 'from_state', 'to_state', 'fingerprint'];
const ACTORS = ['actor_person', 'actor_name', 'actor_role', 'actor_unit', 'capacity', 'reason'];
const OTHERS = ['round', 'revision', 'details', 'previous_hash', 'hash'];

/** Tamperings of a ledger of this length. */
export function tamperings(length: number): fc.Arbitrary<Tampering> {
  const place = fc.integer({ min: 1, max: length });
  return fc
    .record({
      ...{ way: fc.constantFrom(...TAMPERINGS), place, other: place },
      column: fc.constantFrom(...TEXTS, ...ACTORS, ...OTHERS),
      value: fc.integer({ min: 100, max: 999 }),
    })
    .filter(({ way, place: one, other }) => way !== 'swap' || one !== other);
}

/** Takes the triggers away, as the owner of a database can. */
export async function dropTriggers(trx: Knex, onPostgres: boolean): Promise<void> {
  if (onPostgres) await trx.raw(`ALTER TABLE ${LEDGER} DISABLE TRIGGER USER`);
  else {
    for (const verb of ['update', 'delete', 'replace']) {
      await trx.raw(`DROP TRIGGER ${LEDGER}_refuse_${verb}`);
    }
  }
}

/** Does it. */
export async function tamper(trx: Knex, tampering: Tampering): Promise<void> {
  await WAYS[tampering.way](trx, tampering);
}

const WAYS: Record<Tampering['way'], (trx: Knex, tampering: Tampering) => Promise<void>> = {
  async change(trx, { place, column, value }) {
    const changed = column === 'details' ? JSON.stringify({ value }) : value;
    await trx(LEDGER)
      .where({ sequence: place })
      .update({ [column]: String(changed) });
  },
  async delete(trx, { place }) {
    await trx(LEDGER).where({ sequence: place }).delete();
  },
  async truncate(trx, { place }) {
    await trx(LEDGER).where('sequence', '>=', place).delete();
  },
  async swap(trx, { place, other }) {
    await trx(LEDGER).where({ sequence: place }).update({ sequence: -1 });
    await trx(LEDGER).where({ sequence: other }).update({ sequence: place });
    await trx(LEDGER).where({ sequence: -1 }).update({ sequence: other });
  },
  async insert(trx, { place, value }) {
    const rows = await entries(trx);
    await trx(LEDGER)
      .where('sequence', '>=', place)
      .update({ sequence: trx.raw('-sequence - 1') });
    await trx(LEDGER)
      .where('sequence', '<', 0)
      .update({ sequence: trx.raw('-sequence') });
    const { details: _details, ...stored } = await trx(LEDGER).orderBy('sequence').first();
    const forged = seal(rows, place, value);
    await trx(LEDGER).insert({ ...stored, ...forged, id: 1_000_000, request_key: null });
  },
  async reseal(trx, { place, value }) {
    const { sequence, ...forged } = seal(await entries(trx), place, value);
    await trx(LEDGER).where({ sequence }).update(forged);
  },
};

async function entries(trx: Knex): Promise<ChainedEntry[]> {
  const rows: ChainedEntry[] = [];
  for await (const row of readLedger(trx)) rows.push(row);
  return rows;
}

/** A row that fits its place and its seal, yet was never written by the desk. */
function seal(rows: readonly ChainedEntry[], place: number, value: number) {
  const row = rows[place - 1] as ChainedEntry;
  const before = rows[place - 2] ?? null;
  const reason = `Forged ${value}`;
  const { hash, previousHash } = chainEntry({ ...row, reason }, before, sha256);
  return { sequence: place, reason, previous_hash: previousHash, hash };
}
