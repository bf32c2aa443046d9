import type { Core } from '@strapi/strapi';
import type { RequestAuth } from '../../contracts/feed';
import type { Territory } from '../../domain/audience/territory';
import type { LocalDate } from '../../domain/shared/local-date';
import { loadCitizen } from '../stores/citizen-store';
import { dateOf } from '../stores/dossier-file-of';

/** What decides on a citizen's feed. */
export interface Profile {
  readonly birthDate: LocalDate | null;
  readonly gender: 'male' | 'female' | null;
  /** The communes of residence, sorted. */
  readonly homes: readonly string[];
}

/** Who asks, as the server has found out; good for a while, whatever the day. */
export type Identity =
  | { readonly kind: 'anonymous'; readonly actions: ReadonlySet<string> }
  | {
      readonly kind: 'citizen';
      readonly id: number;
      readonly actions: ReadonlySet<string>;
      readonly profile: Profile;
    }
  | { readonly kind: 'gateway'; readonly id: number; readonly isAllowed: boolean };

/** What the feed's readers may be allowed to do. */
export const FEED_ACTIONS = ['api::feed.feed.find', 'api::feed.feed.findOne'] as const;
/** One of them. */
export type FeedAction = (typeof FEED_ACTIONS)[number];

const FOR_CITIZEN = 'api::feed.feed.forCitizen';

/** Keeps of an authenticated request what the feed needs of it. */
export async function identityOf(strapi: Core.Strapi, auth: RequestAuth): Promise<Identity> {
  const { credentials, ability } = auth;
  if (auth.strategy?.name === 'content-api-token') {
    return { kind: 'gateway', id: credentials?.id ?? 0, isAllowed: isGateway(auth) };
  }
  const actions = new Set(FEED_ACTIONS.filter((action) => ability?.can(action) === true));
  if (!credentials) return { kind: 'anonymous', actions };
  return {
    kind: 'citizen',
    id: credentials.id,
    actions,
    profile: await profileOf(strapi, credentials.id),
  };
}

function isGateway({ credentials, ability }: RequestAuth): boolean {
  return credentials?.type === 'full-access' || ability?.can(FOR_CITIZEN) === true;
}

async function profileOf(strapi: Core.Strapi, id: number): Promise<Profile> {
  const row = await loadCitizen(strapi, id);
  const homes = [row.residence, row.temporaryResidence].flatMap((home) =>
    home ? [home.documentId] : [],
  );
  return { birthDate: dateOf(row.birthDate), gender: row.gender, homes: homes.sort() };
}

/** Every unit in which somebody with these homes lives; null when none is known. */
export function unitsOf(
  homes: readonly string[],
  territory: Territory,
): ReadonlySet<string> | null {
  if (homes.length === 0) return null;
  return new Set(homes.flatMap((id) => [...territory.reachOf(id)]));
}
