import type { Instant } from '../shared/instant';
import { addDays, type LocalDate } from '../shared/local-date';
import { startOfDay } from '../shared/zone';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from './working-calendar';

/** The steps of a deadline that somebody is told of, in their order. */
export const ESCALATION_STEPS = ['half', 'before', 'due', 'overdue'] as const;

/** One of the steps: half of the time is over, the day before, the last day, too late. */
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

/** Who is told of a step; the list grows with the step, so that nobody learns of it last. */
export type EscalationAddressee = 'officer' | 'office-head' | 'leadership';

/** When the steps are. The letter has none; they are policy values. */
export interface EscalationPolicy {
  /** The share of the working days after which the officer is told, in percent. */
  readonly percent: number;
  /** Working days before the last one on which the officer is told again. */
  readonly workingDaysBefore: number;
}

/** The steps that hold until policy data says otherwise. */
export const DEFAULT_ESCALATION_POLICY: EscalationPolicy = { percent: 50, workingDaysBefore: 1 };

/** The deadline whose steps are asked for. */
export interface EscalatedDeadline {
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly zone: string;
  readonly policy: EscalationPolicy;
}

/** A step with the moment from which it is due. */
export interface EscalationMoment {
  readonly step: EscalationStep;
  readonly at: Instant;
}

/**
 * The moments of a deadline's steps, in their order: each at the beginning of a local day. A step
 * that would come before the clock began, or after a later one, is left out. No step decides
 * anything: nothing is ever approved by lapse of time.
 */
export function escalationMoments(deadline: EscalatedDeadline): readonly EscalationMoment[] {
  const { dueOn, zone } = deadline;
  const after = startOfDay(addDays(dueOn, 1), zone);
  const due = startOfDay(dueOn, zone);
  const before = beforeMoment(deadline);
  const half = halfMoment(deadline);
  return [
    ...(half < due && (before === null || half < before)
      ? [{ step: 'half' as const, at: half }]
      : []),
    ...(before === null ? [] : [{ step: 'before' as const, at: before }]),
    { step: 'due', at: due },
    { step: 'overdue', at: after },
  ];
}

function halfMoment({ receivedOn, dueOn, calendar, zone, policy }: EscalatedDeadline): Instant {
  const total = workingDaysBetween(calendar, receivedOn, dueOn);
  const share = Math.ceil((total * policy.percent) / 100);
  return startOfDay(addDays(addWorkingDays(calendar, receivedOn, share), 1), zone);
}

function beforeMoment(deadline: EscalatedDeadline): Instant | null {
  const { receivedOn, dueOn, calendar, zone, policy } = deadline;
  const day = addWorkingDays(calendar, dueOn, -policy.workingDaysBefore);
  return receivedOn < day && day < dueOn ? startOfDay(day, zone) : null;
}

/** Who is told of a step (officer, then head, then leadership). */
export function addresseesOf(step: EscalationStep): readonly EscalationAddressee[] {
  switch (step) {
    case 'half':
    case 'before':
      return ['officer'];
    case 'due':
      return ['officer', 'office-head'];
    case 'overdue':
      return ['officer', 'office-head', 'leadership'];
    default:
      return step satisfies never;
  }
}
