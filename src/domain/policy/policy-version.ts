import type { LocalDate } from '../shared/local-date';

/** One stored state of the policy, as far as its time is concerned. Versions never change. */
export interface DatedVersion {
  /** 1, 2, 3 … in the order in which they were written. */
  readonly number: number;
  /** The first day on which a dossier that is submitted runs under it. */
  readonly validFrom: LocalDate;
}

/**
 * The version in force on a day: the one whose first day came last, and of two that begin on the
 * same day the one written later. Null before the first; then the software's own values hold.
 */
export function versionInForce<Version extends DatedVersion>(
  versions: readonly Version[],
  on: LocalDate,
): Version | null {
  return versions
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<Version | null>((best, one) => (best && isAfter(best, one) ? best : one), null);
}

function isAfter(one: DatedVersion, other: DatedVersion): boolean {
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom;
  return one.number > other.number;
}
