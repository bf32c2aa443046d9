import { invalidRequest } from '../contracts/errors';
import { refusal } from '../domain/shared/refusal';

/** A reason in writing without the space around it; refuses a blank one. */
export function writtenReason(text: string): string {
  const reason = text.trim();
  if (reason === '') throw invalidRequest([refusal('reason_missing', { field: 'reason' })]);
  return reason;
}
