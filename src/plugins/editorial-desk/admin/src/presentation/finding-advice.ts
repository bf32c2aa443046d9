import { FINDING_CODES } from '../../../../../domain/preflight/finding';
import type { WordKey } from './words';

/** What to do about a finding; null for a missing part, which says so itself. */
export function findingAdvice(code: string): WordKey | null {
  const known = FINDING_CODES.find((one) => one === code);
  return known ? `finding.advice.${known}` : null;
}
