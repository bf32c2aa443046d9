import { parseLocalDate } from '../../../../../domain/shared/local-date';
import { instantAt } from '../../../../../domain/shared/zone';
import { OFFICE_ZONE } from './dates';

/** When a paper dossier arrived, as it is typed in. */
export interface Arrival {
  /** Its year, month and day as this computer's clock shows them are the day that was picked. */
  readonly date: Date | undefined;
  /** 'HH:MM' on the office's clock. */
  readonly time: string;
}

/** The instant (ISO 8601) that was typed in by the office's clock; null while it is incomplete. */
export function arrivalInstant({ date, time }: Arrival): string | null {
  const clock = /^([01]\d|2[0-3]):[0-5]\d/.exec(time)?.[0];
  if (!date || !clock) return null;
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const pad = (part: number) => String(part).padStart(2, '0');
  const picked = parseLocalDate(`${year}-${pad(month)}-${pad(day)}`);
  return picked && new Date(instantAt(picked, clock, OFFICE_ZONE)).toISOString();
}
