import type { Core } from '@strapi/strapi';
import type { FeedStore } from './feed-store';
import { FEED_CHANNEL, isPostgres } from './generation';

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 5_000;

/** A connection that PostgreSQL tells of changes; the part of `pg`'s client that is used. */
interface Listener {
  on(event: 'notification' | 'error' | 'end', listener: () => void): unknown;
  query(statement: string): Promise<unknown>;
  end(): Promise<void>;
}

/** Knex's way to a connection outside its pool. */
interface RawConnections {
  acquireRawConnection(): Promise<Listener>;
}

/** Something that goes on until it is stopped. */
export interface Watch {
  stop(): Promise<void>;
}

/**
 * Has the store look for changes every second, and at once when PostgreSQL tells of one. Telling is
 * only the faster way: a notification that is lost, or a connection that breaks, costs a second.
 */
export function watchDatabase(strapi: Core.Strapi, store: FeedStore, pollMs: number): Watch {
  const timer = setInterval(() => void store.poll(), pollMs);
  timer.unref();
  const listening = isPostgres(strapi) ? listen(strapi, () => void store.poll()) : null;
  return {
    async stop() {
      clearInterval(timer);
      await listening?.stop();
    },
  };
}

function listen(strapi: Core.Strapi, wake: () => void): Watch {
  const source = strapi.db.connection.client as RawConnections;
  let isStopped = false;
  let current: Listener | null = null;
  let retry: NodeJS.Timeout | null = null;
  const connect = (delay: number): void => {
    if (isStopped) return;
    const again = () => {
      current = null;
      if (retry || isStopped) return;
      retry = setTimeout(() => {
        retry = null;
        connect(Math.min(delay * 2, LONGEST_RETRY_MS));
      }, delay);
      retry.unref();
    };
    openListener(source, wake, again).then((opened) => {
      current = opened;
      if (isStopped) void opened.end();
    }, again);
  };
  connect(FIRST_RETRY_MS);
  return {
    async stop() {
      isStopped = true;
      if (retry) clearTimeout(retry);
      await current?.end().catch(() => undefined);
    },
  };
}

/** Whatever was told before is asked for once the connection stands. */
async function openListener(
  source: RawConnections,
  wake: () => void,
  broken: () => void,
): Promise<Listener> {
  const opened = await source.acquireRawConnection();
  opened.on('error', broken);
  opened.on('end', broken);
  opened.on('notification', wake);
  await opened.query(`LISTEN ${FEED_CHANNEL}`);
  wake();
  return opened;
}
