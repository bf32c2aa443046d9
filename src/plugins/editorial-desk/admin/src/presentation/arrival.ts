import { parseLocalDate } from '../../../../../domain/shared/local-date';
import { instantAt } from '../../../../../domain/shared/zone';
import { OFFICE_ZONE } from './dates';

/** What a field of day and time holds, by the office's clock: 'YYYY-MM-DDTHH:MM'. */
const SHAPE = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d)/;

/** The instant (ISO 8601) that was typed in by the office's clock; null while it is incomplete. */
export function arrivalInstant(typed: string): string | null {
  const [, date = '', time = ''] = SHAPE.exec(typed) ?? [];
  const day = parseLocalDate(date);
  return day && new Date(instantAt(day, time, OFFICE_ZONE)).toISOString();
}
