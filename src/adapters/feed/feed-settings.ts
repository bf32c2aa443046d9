/** What an operator may set about the feed; see .env.example. */
export interface FeedSettings {
  /** How long the feed goes on from memory while the database cannot be reached. */
  readonly outageMs: number;
  /** How long a reader's identity is believed without asking the database again. */
  readonly identityMs: number;
  readonly pollMs: number;
  readonly cacheBytes: number;
  /** Requests a minute of one client; 0 = no limit. */
  readonly anonymousPerMinute: number;
  readonly citizenPerMinute: number;
  readonly gatewayPerMinute: number;
  readonly limiterStore: 'memory' | 'postgres';
}

/** Reads the settings from the environment; throws for a value that is no number. */
export function feedSettings(env: NodeJS.ProcessEnv = process.env): FeedSettings {
  return {
    outageMs: numberIn(env, 'FEED_OUTAGE_SECONDS', 300) * 1000,
    identityMs: Math.min(numberIn(env, 'FEED_IDENTITY_SECONDS', 45), 60) * 1000,
    pollMs: 1000,
    cacheBytes: numberIn(env, 'FEED_CACHE_MB', 64) * 2 ** 20,
    anonymousPerMinute: numberIn(env, 'FEED_ANONYMOUS_PER_MINUTE', 3000),
    citizenPerMinute: numberIn(env, 'FEED_CITIZEN_PER_MINUTE', 300),
    gatewayPerMinute: numberIn(env, 'FEED_GATEWAY_PER_MINUTE', 0),
    limiterStore: env.FEED_LIMITER_STORE === 'postgres' ? 'postgres' : 'memory',
  };
}

function numberIn(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = env[name] ?? '';
  if (text === '') return usual;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number, 0 or more`);
  return value;
}
