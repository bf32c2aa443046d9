import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import type { RequestAuth, StatedAttributes } from '../../contracts/feed';
import type { Instant } from '../../domain/shared/instant';
import type { LocalDate } from '../../domain/shared/local-date';
import { localDateOf } from '../../domain/shared/zone';
import { identityOf, type FeedAction, type Identity } from './identity';
import type { OpenFeed } from './open-feed';
import { readerOf, type KnownReader, type Question } from './reader-of';

/** A question to the feed, with who asks; `token` is what identifies the asker, if anything does. */
export interface FeedRequest {
  readonly auth: RequestAuth;
  readonly token: string | null;
  readonly attributes: StatedAttributes;
}

/** Finds out who reads. */
export interface Readers {
  find(request: FeedRequest, action: FeedAction): Promise<KnownReader>;
  /** Without waiting for anything; null when the database has to be asked first. */
  findAtOnce(question: Question): KnownReader | null;
}

/** The readers of a feed; who was identified a short while ago is not asked for again. */
export function createReaders(strapi: Core.Strapi, ports: Ports, open: OpenFeed): Readers {
  const { store, identities } = open;
  const today = dayIn(ports.zone);
  const identify = async ({ auth, token }: FeedRequest): Promise<Identity> => {
    const known = identities.get(token, store.isDatabaseAway());
    if (known) return known;
    const identity = await identityOf(strapi, auth);
    identities.keep(token, identity);
    return identity;
  };
  return {
    async find(request, action) {
      const now = ports.now();
      await store.catchUp(now);
      const territory = await open.territory(() => ports.reference.territory());
      const { attributes } = request;
      const identity = await identify(request);
      return readerOf({ identity, attributes, action }, { territory, today: today(now) });
    },
    findAtOnce(question) {
      const now = ports.now();
      const territory = open.territoryAtOnce();
      if (!territory || !store.isCurrent(now)) return null;
      return readerOf(question, { territory, today: today(now) });
    },
  };
}

/** Days begin at whole quarters of an hour in every zone. */
const QUARTER_MS = 900_000;

/** The local day of a moment: asked for with every request, and changing once a day. */
function dayIn(zone: string): (now: Instant) => LocalDate {
  let quarter = NaN;
  let day = localDateOf(0, zone);
  return (now) => {
    const current = Math.floor(now / QUARTER_MS);
    if (current !== quarter) {
      quarter = current;
      day = localDateOf(now, zone);
    }
    return day;
  };
}
