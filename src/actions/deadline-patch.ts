import { addWorkingDays, workingDaysBetween } from '../domain/calendar/working-calendar';
import type { ClockPolicy } from '../domain/calendar/clock-policy';
import { computeDeadline } from '../domain/calendar/deadline';
import { formatInstant, type Instant } from '../domain/shared/instant';
import type { LocalDate } from '../domain/shared/local-date';
import { localDateOf } from '../domain/shared/zone';
import type { Dossier, DueChange } from '../domain/submission/dossier';
import type { Situation } from './command';
import type { DossierClock, DossierPatch } from './dossier-file';
import { policyOf } from './policy';
import type { Ports } from './ports';

/** Starts the clock at an instant: the due date by calendar and policy, and no stop yet. */
export async function runClock(
  startedAt: Instant,
  { policy, extendedBy = 0 }: { policy: ClockPolicy; extendedBy?: number },
  ports: Ports,
): Promise<DossierPatch> {
  const calendar = await ports.reference.calendar();
  const question = { startedAt, calendar, policy, extendedBy, zone: ports.zone };
  const deadline = computeDeadline(question);
  return {
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

/** The working days by which the due date of the present round was moved. */
export function extendedBy({ round, dueChanges }: Pick<Dossier, 'round' | 'dueChanges'>): number {
  const ofRound = dueChanges.filter((change) => change.round === round);
  return ofRound.reduce((sum, { workingDays }) => sum + workingDays, 0);
}

/** Moves the due date by working days and keeps the old and the new one; the clock runs on. */
export async function moveDueDate(
  { file, now }: Situation,
  change: Pick<DueChange, 'kind' | 'workingDays' | 'reason'>,
  ports: Ports,
): Promise<{ readonly patch: DossierPatch; readonly change: DueChange | null }> {
  const { clock, dossier } = file;
  if (clock.startedAt === null || clock.dueOn === null) return { patch: {}, change: null };
  const total = extendedBy(dossier) + change.workingDays;
  const policy = policyOf(file).clock;
  const patch = await runClock(clock.startedAt, { policy, extendedBy: total }, ports);
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
