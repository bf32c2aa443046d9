import type { LocalDate } from '../shared/local-date';
import type { Deadline } from './deadline';

/** A due date as it is stored. */
export interface StoredDue {
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
}

/** What another calendar makes of a stored due date. */
export interface RecomputedDue {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** What the calendar alone would say; earlier than `to` where the promised date is kept. */
  readonly computed: LocalDate;
  readonly provisionalBefore: boolean;
  readonly provisionalAfter: boolean;
}

/**
 * The due date after a change of the calendar. It can only become later: everybody has planned by
 * the date that was told, and a shorter time would make an office late that was not. Null when
 * neither the date nor its being provisional would change and the calendar does not say otherwise.
 */
export function recomputeDue(stored: StoredDue, deadline: Deadline): RecomputedDue | null {
  const computed = deadline.dueOn;
  const to = computed > stored.dueOn ? computed : stored.dueOn;
  const same = computed === stored.dueOn && deadline.provisional === stored.provisional;
  if (same) return null;
  return {
    from: stored.dueOn,
    to,
    computed,
    provisionalBefore: stored.provisional,
    provisionalAfter: deadline.provisional,
  };
}

/** Tells whether the stored row changes, or the calendar's earlier date is only taken note of. */
export function changesStored({ from, to, ...flags }: RecomputedDue): boolean {
  return from !== to || flags.provisionalBefore !== flags.provisionalAfter;
}
