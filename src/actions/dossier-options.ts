import type { DossierOptions } from '../contracts/desk-views';
import { refusalsOfAssignee } from './assign';
import type { Caller } from './caller';
import type { Situation } from './command';
import { situate } from './perform';
import type { Ports } from './ports';
import { mayReceive } from './reroute';

/**
 * The people a dossier can be assigned to and the offices it can be rerouted to, by the rules that
 * the actions themselves go by. Only the office that has the dossier is told.
 */
export async function dossierOptions(
  { documentId, caller }: { documentId: string; caller: Caller },
  ports: Ports,
): Promise<DossierOptions> {
  const situation = await situate(documentId, caller, ports);
  const { officeId } = situation.file.dossier;
  if (officeId === null || caller.actor.officeId !== officeId)
    return { assignees: [], offices: [] };
  return {
    assignees: await assigneesOf(situation, ports),
    offices: await officesOf(situation, ports),
  };
}

async function assigneesOf(
  { file }: Situation,
  ports: Ports,
): Promise<DossierOptions['assignees']> {
  const people = await ports.staff.ofOffice(file.dossier.officeId ?? '');
  const fit = people.filter((one) => refusalsOfAssignee(one, file.dossier).length === 0);
  const byPerson = new Map(fit.map(({ person, name, title }) => [person, { person, name, title }]));
  return [...byPerson.values()];
}

async function officesOf(
  { file, today }: Situation,
  ports: Ports,
): Promise<DossierOptions['offices']> {
  const offices = await ports.reference.offices();
  return offices
    .filter(({ id }) => id !== file.dossier.officeId)
    .filter((office) => mayReceive(office, { today }))
    .map(({ id, name }) => ({ documentId: id, name }));
}
