import { LRUCache } from 'lru-cache';
import type { Identity } from './identity';

/** How many readers are remembered at most. */
const MAX_READERS = 100_000;

interface Known {
  readonly identity: Identity;
  /** By a clock that nobody can set: until when nothing has to be asked. */
  readonly freshUntil: number;
  /** When the token itself ends, by the clock on the wall. */
  readonly endsAt: number;
}

/** Who holds which token, for a short while. */
export interface IdentityCache {
  /** `isAway` lets what has aged be believed: the database cannot say otherwise. */
  get(token: string | null, isAway: boolean): Identity | null;
  keep(token: string | null, identity: Identity): void;
  /** Forgets everybody: somebody's profile or right has changed. */
  clear(): void;
}

/** An empty cache whose entries are believed for `maxAgeMs`. */
export function createIdentityCache(maxAgeMs: number): IdentityCache {
  const known = new LRUCache<string, Known>({ max: MAX_READERS });
  return {
    get(token, isAway) {
      const found = known.get(keyOf(token));
      if (!found || Date.now() >= found.endsAt) return null;
      return isAway || performance.now() < found.freshUntil ? found.identity : null;
    },
    keep(token, identity) {
      const freshUntil = performance.now() + maxAgeMs;
      known.set(keyOf(token), { identity, freshUntil, endsAt: endOf(token) });
    },
    clear: () => {
      known.clear();
    },
  };
}

function keyOf(token: string | null): string {
  return token ?? '';
}

/** The end that a JWT names; it was verified when it was kept. Tokens of another kind name none. */
function endOf(token: string | null): number {
  const payload = token?.split('.')[1];
  if (payload === undefined) return Infinity;
  try {
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
