import type { Core } from '@strapi/strapi';
import { isPostgres } from '../feed/generation';

/** Any number that nothing else on the database locks; read by all instances alike. */
const STARTING = 6_915_022;
/** Whoever waits longer than this has a neighbour that hangs, and says so instead of hanging too. */
const LONGEST_WAIT = '5min';

/** A connection outside the pool, whose end gives back whatever it has locked. */
interface Turn {
  on(event: 'error', listener: () => void): unknown;
  query(statement: string): Promise<unknown>;
  end(): Promise<void>;
}

interface RawConnections {
  acquireRawConnection(): Promise<Turn>;
}

const turns = new WeakMap<Core.Strapi, Turn>();

/**
 * Waits until no other instance is starting on this database. Strapi migrates at every start, and
 * two that do so at once create the same table twice; the second would not start.
 */
export async function startInTurn(strapi: Core.Strapi): Promise<void> {
  if (!isPostgres(strapi)) return;
  const source = strapi.db.connection.client as RawConnections;
  const turn = await source.acquireRawConnection();
  turn.on('error', () => {
    strapi.log.warn('The connection that holds the turn to start was lost');
  });
  turns.set(strapi, turn);
  await turn.query(`SET lock_timeout = '${LONGEST_WAIT}'`);
  await turn.query(`SELECT pg_advisory_lock(${STARTING})`);
}

/** Lets the next instance start. A process that ends before it gets here lets it start as well. */
export async function endTurn(strapi: Core.Strapi): Promise<void> {
  const turn = turns.get(strapi);
  turns.delete(strapi);
  // A connection that is broken has given the lock back already.
  await turn?.end().catch(() => undefined);
}
