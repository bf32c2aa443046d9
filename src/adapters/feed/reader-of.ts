import { ATTRIBUTE_NAMES, type StatedAttributes } from '../../contracts/feed';
import { RefusedError } from '../../contracts/errors';
import type { Reader } from '../../domain/audience/reaches';
import type { Territory } from '../../domain/audience/territory';
import { ageOn, type LocalDate } from '../../domain/shared/local-date';
import { unitsOf, type FeedAction, type Identity } from './identity';

/** A reader, and the cohort that answers and cursors are bound to. */
export interface KnownReader {
  readonly kind: Identity['kind'];
  readonly reader: Reader;
  /** Equal for readers who see the same, and for nobody else. */
  readonly cohort: string;
}

/** Who asks for what. */
export interface Question {
  readonly identity: Identity;
  readonly attributes: StatedAttributes;
  readonly action: FeedAction;
}

/** What deciding on a reader needs. */
export interface ReaderContext {
  readonly territory: Territory;
  readonly today: LocalDate;
}

const NOBODY: Reader = { unitIds: null, age: null, gender: null };

/**
 * Decides who reads: a gateway states its reader's attributes, a citizen's come from the account,
 * and nobody else's are believed. Throws `attributes_not_trusted` for attributes from anybody but a
 * gateway, and `gateway_not_allowed` for an API token without the permission.
 */
export function readerOf(question: Question, context: ReaderContext): KnownReader {
  const { identity, attributes, action } = question;
  if (identity.kind === 'gateway') {
    if (!identity.isAllowed) throw new RefusedError(403, 'gateway_not_allowed');
    return gatewayReader(attributes, context);
  }
  if (ATTRIBUTE_NAMES.some((name) => Object.hasOwn(attributes, name))) {
    throw new RefusedError(400, 'attributes_not_trusted', { attributes: ATTRIBUTE_NAMES });
  }
  if (!identity.actions.has(action)) throw new RefusedError(403, 'forbidden');
  if (identity.kind === 'anonymous') return { kind: 'anonymous', reader: NOBODY, cohort: '' };
  const { birthDate, gender, homes } = identity.profile;
  const age = birthDate === null ? null : ageOn(birthDate, context.today);
  return readerWith('citizen', { age, gender, homes }, context.territory);
}

function gatewayReader(
  { age, gender, unit = [] }: StatedAttributes,
  { territory, today }: ReaderContext,
): KnownReader {
  const homes = unit.map((code) => communeOf(code, territory, today)).sort();
  return readerWith('gateway', { age: age ?? null, gender: gender ?? null, homes }, territory);
}

function communeOf(code: string, territory: Territory, today: LocalDate): string {
  const unit = territory.inForceByCode(code, 'commune', today);
  if (!unit) throw new RefusedError(400, 'unit_not_found', { parameter: 'unit' });
  return unit.id;
}

interface Attributes {
  readonly age: Reader['age'];
  readonly gender: Reader['gender'];
  readonly homes: readonly string[];
}

function readerWith(
  kind: 'citizen' | 'gateway',
  { age, gender, homes }: Attributes,
  territory: Territory,
): KnownReader {
  const unitIds = unitsOf(homes, territory);
  const cohort = `${String(age)}:${String(gender)}:${homes.join('+')}`;
  return { kind, reader: { age, gender, unitIds }, cohort };
}
