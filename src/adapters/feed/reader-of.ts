import type { Core } from '@strapi/strapi';
import type { ReferenceStore } from '../../actions/ports';
import { ATTRIBUTE_NAMES, type RequestAuth, type StatedAttributes } from '../../contracts/feed';
import { RefusedError } from '../../contracts/errors';
import type { Reader } from '../../domain/audience/reaches';
import type { Territory } from '../../domain/audience/territory';
import { ageOn, type LocalDate } from '../../domain/shared/local-date';
import { loadCitizen } from '../stores/citizen-store';
import { dateOf } from '../stores/dossier-file-of';

/** A reader, and the cohort that answers and cursors are bound to. */
export interface KnownReader {
  readonly kind: 'anonymous' | 'citizen' | 'gateway';
  readonly reader: Reader;
  readonly cohort: string;
}

/** What deciding on a reader needs. */
export interface ReaderContext {
  readonly reference: ReferenceStore;
  readonly today: LocalDate;
}

const NOBODY: Reader = { unitIds: null, age: null, gender: null };
const FOR_CITIZEN = 'api::feed.feed.forCitizen';

/**
 * Decides who reads: a gateway states its reader's attributes, a citizen's come from the account,
 * and nobody else's are believed. Throws `attributes_not_trusted` for attributes from anybody but a
 * gateway, and `gateway_not_allowed` for an API token without the permission.
 */
export async function readerOf(
  strapi: Core.Strapi,
  { auth, attributes, action }: { auth: RequestAuth; attributes: StatedAttributes; action: string },
  context: ReaderContext,
): Promise<KnownReader> {
  if (auth.strategy?.name === 'content-api-token') return gatewayReader(auth, attributes, context);
  if (ATTRIBUTE_NAMES.some((name) => Object.hasOwn(attributes, name))) {
    throw new RefusedError(400, 'attributes_not_trusted', { attributes: ATTRIBUTE_NAMES });
  }
  if (auth.ability?.can(action) !== true) throw new RefusedError(403, 'forbidden');
  if (!auth.credentials) return { kind: 'anonymous', reader: NOBODY, cohort: 'anonymous' };
  return citizenReader(strapi, auth.credentials.id, context);
}

async function gatewayReader(
  auth: RequestAuth,
  attributes: StatedAttributes,
  { reference, today }: ReaderContext,
): Promise<KnownReader> {
  if (!isGateway(auth)) throw new RefusedError(403, 'gateway_not_allowed');
  const territory = await reference.territory();
  const { age = null, gender = null, unit = [] } = attributes;
  const communes = unit.map((code) => communeOf(code, territory, today)).sort();
  const unitIds = communes.length === 0 ? null : unitsOf(communes, territory);
  const cohort = ['gateway', age, gender, ...communes].join(':');
  return { kind: 'gateway', reader: { age, gender, unitIds }, cohort };
}

function isGateway({ credentials, ability }: RequestAuth): boolean {
  return credentials?.type === 'full-access' || ability?.can(FOR_CITIZEN) === true;
}

function communeOf(code: string, territory: Territory, today: LocalDate): string {
  const unit = territory.inForceByCode(code, 'commune', today);
  if (!unit) throw new RefusedError(400, 'unit_not_found', { parameter: 'unit' });
  return unit.id;
}

function unitsOf(communes: readonly string[], territory: Territory): ReadonlySet<string> {
  return new Set(communes.flatMap((id) => [...territory.reachOf(id)]));
}

async function citizenReader(
  strapi: Core.Strapi,
  id: number,
  { reference, today }: ReaderContext,
): Promise<KnownReader> {
  const row = await loadCitizen(strapi, id);
  const birthDate = dateOf(row.birthDate);
  const homes = [row.residence, row.temporaryResidence].flatMap((home) =>
    home ? [home.documentId] : [],
  );
  const reader: Reader = {
    age: birthDate === null ? null : ageOn(birthDate, today),
    gender: row.gender,
    unitIds: homes.length === 0 ? null : unitsOf(homes, await reference.territory()),
  };
  return { kind: 'citizen', reader, cohort: `citizen:${id}` };
}
