import type { ClockPolicy } from '../domain/calendar/clock-policy';
import { closedAt } from '../domain/calendar/pauses';
import type { Situation } from './command';
import { extendedBy, runClock, stopClock, storedPauses } from './deadline-patch';
import type { DossierPatch } from './dossier-file';
import { policyOf } from './policy';
import type { Ports } from './ports';

/** What a notice that asks for changes does to the clock: it ends it, or makes it stand still. */
export function pauseOrStop({ file, now }: Situation): DossierPatch {
  const { clock } = file;
  if (policyOf(file).clock.onChanges === 'restart') return stopClock(clock, now);
  if (clock.stoppedAt !== null || clock.dueAt === null) return {};
  return { clockPauses: storedPauses([...clock.pauses, { from: now, until: null }]) };
}

/**
 * The clock of a dossier that comes in: a first one begins, a corrected one begins anew or goes on
 * where it stood still, as the policy has it. Going on never makes the promised date an earlier one.
 */
export async function continueClock(
  { file, now }: Situation,
  policy: ClockPolicy,
  ports: Ports,
): Promise<DossierPatch> {
  const { startedAt, stoppedAt, dueOn, pauses } = file.clock;
  const waits = pauses.some(({ until }) => until === null);
  if (startedAt === null || dueOn === null || stoppedAt !== null || !waits) {
    return runClock(now, { policy }, ports);
  }
  const closed = closedAt(pauses, now);
  const run = { policy, extendedBy: extendedBy(file), pauses: closed, notBefore: dueOn };
  return runClock(startedAt, run, ports);
}
