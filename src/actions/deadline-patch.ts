import { addWorkingDays, workingDaysBetween } from '../domain/calendar/working-calendar';
import { computeDeadline, type DeadlineQuestion } from '../domain/calendar/deadline';
import { closedAt, type Pause } from '../domain/calendar/pauses';
import { formatInstant, type Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import { localDateOf } from '../domain/shared/zone';
import { daysAdded, type DueChange } from '../domain/submission/dossier';
import type { Situation } from './command';
import type { DossierClock, DossierFile, DossierPatch } from './dossier-file';
import { policyOf } from './policy';
import type { Ports } from './ports';

/** What a due date is computed from besides the start and the calendar. */
type ClockRun = Omit<DeadlineQuestion, 'startedAt' | 'calendar' | 'zone'>;

/** Starts the clock at an instant: the due date by calendar and policy, and no stop yet. */
export async function runClock(
  startedAt: Instant,
  run: ClockRun,
  ports: Ports,
): Promise<DossierPatch> {
  const calendar = await ports.reference.calendar();
  const deadline = computeDeadline({ startedAt, calendar, zone: ports.zone, ...run });
  return {
    clockPauses: storedPauses(run.pauses ?? []),
    clockStartedAt: startedAt,
    clockStoppedAt: null,
    clockKept: null,
    dueOn: deadline.dueOn,
    dueAt: deadline.dueAt,
    dueProvisional: deadline.provisional,
  };
}

/** Stops the clock now, unless it has stopped before; in time is before the end of the last day. */
export function stopClock(clock: DossierClock, now: Instant): DossierPatch {
  if (clock.stoppedAt !== null || clock.dueAt === null) return {};
  return { clockStoppedAt: now, clockKept: now < clock.dueAt };
}

/** Pauses in the form in which they are stored. */
export function storedPauses(pauses: readonly Pause[]): DossierPatch['clockPauses'] & {} {
  return pauses.map(({ from, until }) => ({
    from: formatInstant(from),
    until: until === null ? null : formatInstant(until),
  }));
}

/** The working days by which the due date was moved since the clock began. */
export function extendedBy({ dossier, clock }: Pick<DossierFile, 'dossier' | 'clock'>): number {
  return daysAdded(dossier.dueChanges, clock.startedAt ?? 0);
}

/** Moves the due date by working days and keeps the old and the new one; the clock runs on. */
export async function moveDueDate(
  { file, now }: Situation,
  change: Pick<DueChange, 'kind' | 'workingDays' | 'reason'>,
  ports: Ports,
): Promise<{ readonly patch: DossierPatch; readonly change: DueChange | null }> {
  const { clock, dossier } = file;
  if (clock.startedAt === null || clock.dueOn === null) return { patch: {}, change: null };
  const total = extendedBy(file) + change.workingDays;
  const policy = policyOf(file).clock;
  const pauses = closedAt(clock.pauses, now);
  const run = { policy, pauses, extendedBy: total, notBefore: clock.dueOn };
  const patch = await runClock(clock.startedAt, run, ports);
  const moved: DueChange = {
    ...change,
    round: dossier.round,
    from: clock.dueOn,
    to: patch.dueOn ?? clock.dueOn,
    at: formatInstant(now),
  };
  if (change.workingDays === 0) return { patch, change: null };
  return { patch: { ...patch, dueChanges: [...dossier.dueChanges, moved] }, change: moved };
}

/**
 * The working days between the end of the clock and today, to be given back when the leadership
 * returns a dossier; at least one day is left to act on the instruction. None where it was late.
 */
export async function daysToGiveBack(situation: Situation, ports: Ports): Promise<number> {
  const { stoppedAt, dueOn, dueAt } = situation.file.clock;
  if (stoppedAt === null || dueOn === null || dueAt === null || stoppedAt >= dueAt) return 0;
  const calendar = await ports.reference.calendar();
  const left = workingDaysBetween(calendar, localDateOf(stoppedAt, ports.zone), dueOn);
  const dueAgain: LocalDate = addWorkingDays(calendar, situation.today, Math.max(1, left));
  return Math.max(0, workingDaysBetween(calendar, dueOn, dueAgain));
}
