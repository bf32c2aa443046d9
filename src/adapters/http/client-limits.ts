import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { FeedSettings } from '../feed/feed-settings';
import { isPostgres } from '../feed/generation';
import type { Identity } from '../feed/identity';

const MINUTE_SECONDS = 60;

/** Who asks: a stranger has a token that has not been looked at yet. */
export type Client = Identity | 'nobody' | 'stranger';

/** Counts a request; the seconds to wait when there were too many of this client's, else 0. */
export type ClientLimits = (client: Client, address: string) => Promise<number>;

/** Limits by person, gateway or, for whoever is not known yet, address. */
export function createClientLimits(strapi: Core.Strapi, settings: FeedSettings): ClientLimits {
  const limits = {
    anonymous: limiter(strapi, settings, settings.anonymousPerMinute),
    citizen: limiter(strapi, settings, settings.citizenPerMinute),
    gateway: limiter(strapi, settings, settings.gatewayPerMinute),
  };
  return async (client, address) => {
    const limit = limits[typeof client === 'string' ? 'anonymous' : client.kind];
    if (!limit) return 0;
    try {
      await limit.consume(keyOf(client, address));
      return 0;
    } catch (refused) {
      // Counting that fails must not close the feed.
      if (!(refused instanceof RateLimiterRes)) return 0;
      return Math.max(Math.ceil(refused.msBeforeNext / 1000), 1);
    }
  };
}

/** Strangers are counted apart: a full address must not keep those out who have a name. */
function keyOf(client: Client, address: string): string {
  if (client === 'stranger') return `stranger:${address}`;
  if (client === 'nobody' || client.kind === 'anonymous') return `anonymous:${address}`;
  return `${client.kind}:${client.id}`;
}

function limiter(
  strapi: Core.Strapi,
  { limiterStore }: FeedSettings,
  points: number,
): RateLimiterAbstract | null {
  if (points === 0) return null;
  const inMemory = new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
  if (limiterStore === 'memory' || !isPostgres(strapi)) return inMemory;
  return new RateLimiterPostgres({
    ...{ storeClient: strapi.db.connection, storeType: 'knex', tableName: 'feed_limits' },
    ...{ points, duration: MINUTE_SECONDS, keyPrefix: `feed-${points}` },
    ...{ inMemoryBlockOnConsumed: points, insuranceLimiter: inMemory },
  });
}
