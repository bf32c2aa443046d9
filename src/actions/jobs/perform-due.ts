import { RefusedError } from '../../contracts/errors';
import type { DueAct } from '../due-acts';
import type { JobResult } from '../mail-ports';
import { perform } from '../perform';
import type { Ports } from '../ports';
import { SYSTEM_CALLER } from '../system-caller';

/** A run hands back before its own claim ends; the next one goes on. */
const RUN_MS = 4 * 60_000;

/** Finds the acts of the system that are due now. */
export type FindDue = (ports: Ports) => Promise<readonly DueAct[]>;

/**
 * Performs the system's acts that are due, each as a transaction of its own, until nothing is left:
 * after a downtime a dossier may have several. Whoever was faster wins, and one dossier that cannot
 * be dealt with does not stop the others; a fault that is none of the desk's rules fails the run in
 * the end.
 */
export async function performDue(find: FindDue, ports: Ports): Promise<JobResult> {
  const total = { performed: 0, refused: 0 };
  const faults: unknown[] = [];
  const handBackAt = ports.now() + RUN_MS;
  for (let last = 1; last > 0 && ports.now() < handBackAt;) {
    const pass = await performAll(await find(ports), ports, faults);
    total.performed += pass.performed;
    total.refused += pass.refused;
    last = pass.performed;
  }
  if (faults.length > 0) throw faults[0];
  return total;
}

async function performAll(acts: readonly DueAct[], ports: Ports, faults: unknown[]) {
  const pass = { performed: 0, refused: 0 };
  for (const act of acts) {
    try {
      await perform(act, SYSTEM_CALLER, ports);
      pass.performed += 1;
    } catch (error) {
      if (error instanceof RefusedError) pass.refused += 1;
      else faults.push(error);
    }
  }
  return pass;
}
