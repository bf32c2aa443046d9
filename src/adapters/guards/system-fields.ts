import type { Core } from '@strapi/strapi';
import { RefusedError } from '../../contracts/errors';
import { isEditableField } from '../../domain/submission/editable-fields';

type Fields = Readonly<Record<string, unknown>>;

/** What Strapi's own layers add to a write; they check these themselves. */
const OF_STRAPI = ['createdBy', 'updatedBy', 'publishedAt', 'locale', 'localizations'];

/**
 * Refuses a write that would change a system field of a submission, naming each such field. A form
 * sends back everything it was shown: a value that is the same as before is not a change.
 */
export function assertNoSystemFields(given: Fields, before: Fields): void {
  const fields = Object.keys(given)
    .filter((name) => !isEditableField(name) && !OF_STRAPI.includes(name))
    .filter((name) => !isUnchanged(given[name], before[name]));
  if (fields.length > 0) throw new RefusedError(400, 'system_field', { fields });
}

/** The values a new submission has before anybody writes one. */
export function defaultsOf(strapi: Core.Strapi, uid: 'api::submission.submission'): Fields {
  const { attributes } = strapi.contentType(uid);
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      'default' in attribute ? attribute.default : null,
    ]),
  );
}

function isUnchanged(given: unknown, before: unknown): boolean {
  if (isNothing(given)) return isNothing(before) || isRelation(before);
  if (before instanceof Date) return new Date(String(given)).getTime() === before.getTime();
  return plain(given) === plain(before);
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(value, (_key, member: unknown) => sorted(member));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Null, or a relation as the form sends it when nothing was picked. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const members = Object.entries(value);
  return (
    members.length > 0 &&
    members.every(
      ([name, list]) =>
        ['connect', 'disconnect'].includes(name) && Array.isArray(list) && !list.length,
    )
  );
}

function isRelation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'documentId' in value;
}
