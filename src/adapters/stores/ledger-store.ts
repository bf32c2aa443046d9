import type { Core } from '@strapi/strapi';
import type { LedgerStore, NumberBooks } from '../../actions/ports';
import type { Json } from '../../domain/decision/canonical-json';
import { chainEntry, type ChainedEntry, type ChainHead } from '../../domain/decision/ledger-chain';
import { sha256 } from '../sha256';
import { UIDS } from './uids';

/** A ledger row as it is stored. */
export interface LedgerRow {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly submission: string | null;
  readonly post: string | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly round: number;
  readonly revision: number | null;
  readonly fingerprint: string | null;
  readonly actorPerson: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly actorUnit: string;
  readonly capacity: string;
  readonly reason: string | null;
  readonly details: Json;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * The ledger on the database. Its numbers come from a book of its own: taking one holds the book's
 * row until the commit, so that rows are chained one after the other.
 */
export function createLedgerStore(strapi: Core.Strapi, books: NumberBooks): LedgerStore {
  return {
    async append(record, trace) {
      const sequence = await books.next('ledger');
      const previous = (await strapi.db.query(UIDS.decision).findOne({
        where: { sequence: sequence - 1 },
        select: ['sequence', 'hash'],
      })) as ChainHead | null;
      const entry = chainEntry({ ...record, sequence }, previous, sha256);
      await strapi.db.query(UIDS.decision).create({
        data: {
          ...rowOf(entry),
          requestKey: trace?.key ?? null,
          requestDigest: trace?.digest ?? null,
        },
      });
    },
    async digestOf(requestKey) {
      const row = (await strapi.db
        .query(UIDS.decision)
        .findOne({ where: { requestKey }, select: ['requestDigest'] })) as {
        requestDigest: string;
      } | null;
      return row?.requestDigest ?? null;
    },
  };
}

function rowOf({ actor, ...entry }: ChainedEntry): LedgerRow {
  return {
    ...entry,
    actorPerson: actor.person,
    actorName: actor.name,
    actorRole: actor.role,
    actorUnit: actor.unit,
  };
}

/** A stored row as the chain's verifier reads it. */
export function entryOf(row: LedgerRow): ChainedEntry {
  const { actorPerson, actorName, actorRole, actorUnit, ...entry } = row;
  return {
    ...entry,
    actor: { person: actorPerson, name: actorName, role: actorRole, unit: actorUnit },
  };
}
