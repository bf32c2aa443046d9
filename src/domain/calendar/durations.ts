import type { Instant } from '../shared/instant';
import { localDateOf } from '../shared/zone';
import { workingDaysBetween, type WorkingCalendar } from './working-calendar';

/** Who had a dossier. */
export type Holder = 'office' | 'agency' | 'leadership' | 'ministry';

/** A stretch of time with one holder; `until` is null for the present one. */
export interface Stay {
  readonly holder: Holder;
  readonly round: number;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Working days that a dossier spent with everybody, by the calendar in force. */
export interface Durations {
  /** With the office, one entry for each round. */
  readonly appraisal: readonly { readonly round: number; readonly workingDays: number }[];
  readonly withAgency: number;
  readonly withLeadership: number;
  readonly withMinistry: number;
  /** From the first submit to the end, or until now. */
  readonly total: number;
}

/** By which clock and calendar a duration is measured. */
export interface DurationView {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

/**
 * Measures the stays of a dossier in working days. The first day of a stay is not counted (Civil
 * Code 2015 art. 147), so that stays that follow each other add up to the total.
 */
export function durationsOf(stays: readonly Stay[], view: DurationView): Durations {
  const sum = (holder: Holder) =>
    stays
      .filter((stay) => stay.holder === holder)
      .reduce((days, stay) => days + workingDaysOf(stay, view), 0);
  const rounds = [...new Set(stays.filter(isAppraisal).map(({ round }) => round))];
  return {
    appraisal: rounds.map((round) => ({
      round,
      workingDays: stays
        .filter((stay) => isAppraisal(stay) && stay.round === round)
        .reduce((days, stay) => days + workingDaysOf(stay, view), 0),
    })),
    withAgency: sum('agency'),
    withLeadership: sum('leadership'),
    withMinistry: sum('ministry'),
    total: stays.reduce((days, stay) => days + workingDaysOf(stay, view), 0),
  };
}

function isAppraisal({ holder }: Stay): boolean {
  return holder === 'office';
}

function workingDaysOf({ from, until }: Stay, { now, calendar, zone }: DurationView): number {
  const last = localDateOf(until ?? now, zone);
  return workingDaysBetween(calendar, localDateOf(from, zone), last);
}
