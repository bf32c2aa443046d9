import type { ClockPolicy } from '../domain/calendar/clock-policy';
import { computeDeadline } from '../domain/calendar/deadline';
import type { Instant } from '../domain/shared/instant';
import type { DossierClock, DossierPatch } from './dossier-file';
import type { Ports } from './ports';

/** Starts the clock at an instant: the due date by calendar and policy, and no stop yet. */
export async function runClock(
  startedAt: Instant,
  policy: ClockPolicy,
  ports: Ports,
): Promise<DossierPatch> {
  const calendar = await ports.reference.calendar();
  const deadline = computeDeadline({ startedAt, calendar, policy, zone: ports.zone });
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
