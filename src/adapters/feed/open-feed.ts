import type { Core } from '@strapi/strapi';
import type { Territory } from '../../domain/audience/territory';
import { feedSettings, type FeedSettings } from './feed-settings';
import { createFeedStore, type FeedStore } from './feed-store';
import { createIdentityCache, type IdentityCache } from './identity-cache';
import { trackChanges } from './track-changes';
import { watchDatabase, type Watch } from './watch-database';

/** What the feed of a process keeps, whichever application reads from it. */
export interface OpenFeed {
  readonly settings: FeedSettings;
  readonly store: FeedStore;
  readonly identities: IdentityCache;
  /** The territory, loaded anew after readers have changed. */
  territory(load: () => Promise<Territory>): Promise<Territory>;
  territoryAtOnce(): Territory | null;
  /** Begins to hear of changes. */
  watch(): void;
  close(): Promise<void>;
}

const feeds = new WeakMap<Core.Strapi, OpenFeed>();

/** The feed of a running Strapi. */
export function feedOf(strapi: Core.Strapi): OpenFeed {
  const known = feeds.get(strapi);
  if (known) return known;
  const feed = openFeed(strapi, feedSettings());
  feeds.set(strapi, feed);
  return feed;
}

function openFeed(strapi: Core.Strapi, settings: FeedSettings): OpenFeed {
  const store = createFeedStore(strapi, settings);
  const identities = createIdentityCache(settings.identityMs);
  let territory: Territory | null = null;
  let isStale = false;
  let watch: Watch | null = null;
  store.onReaderChange(() => {
    identities.clear();
    isStale = true;
  });
  return {
    ...{ settings, store, identities },
    async territory(load) {
      if (territory && (!isStale || store.isDatabaseAway())) return territory;
      isStale = false;
      territory = await load();
      return territory;
    },
    territoryAtOnce: () => (isStale && !store.isDatabaseAway() ? null : territory),
    watch() {
      trackChanges(strapi, store);
      watch ??= watchDatabase(strapi, store, settings.pollMs);
    },
    close: async () => {
      await watch?.stop();
    },
  };
}
