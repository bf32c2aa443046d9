/** A moment in time, in milliseconds since 1970-01-01T00:00:00Z. Events are instants. */
export type Instant = number;

const OFFSET_DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an ISO 8601 date-time that names its offset, so that no server zone can change its meaning.
 * Returns null for anything else: no offset, 24:00, leap seconds, days the month does not have.
 */
export function parseInstant(text: string): Instant | null {
  if (!OFFSET_DATE_TIME.test(text)) return null;
  const day = text.slice(0, 10);
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return null;
  return Date.parse(text);
}

/** Writes an instant as ISO 8601 in UTC with milliseconds, the one form stored and signed. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
