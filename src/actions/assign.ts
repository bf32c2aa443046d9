import { closedAction, invalidRequest } from '../contracts/errors';
import { refusal, type Refusal, type RefusalCode } from '../domain/shared/refusal';
import type { Actor } from '../domain/submission/actor';
import type { Dossier } from '../domain/submission/dossier';
import type { Command, Verb } from './command';
import type { Ports } from './ports';

/**
 * Puts a dossier into one person's hands: an officer's own, or by the head anyone's of the office.
 * It is no lock: whoever of the office acts meanwhile is an appraiser on record, and the assignment
 * stays as the head made it until somebody assigns anew.
 */
export const assign: Verb<'assign'> = {
  action: 'assign',
  async decide(command, ports) {
    const { dossier } = command.file;
    const { person, name, title } = await assigneeOf(command, ports);
    return {
      state: dossier.state,
      patch: { assignee: { person, name } },
      details: {
        assignee: { person, name, title },
        before: dossier.assignee,
      },
    };
  },
};

async function assigneeOf(command: Command<'assign'>, ports: Ports): Promise<Actor> {
  const { dossier } = command.file;
  const asked = command.payload.person ?? command.actor.person;
  const closed = refusalsOfChoice(asked, command);
  if (closed.length > 0) throw closedAction(closed);
  const colleagues = await ports.staff.ofOffice(dossier.officeId ?? '');
  const found = colleagues.find(({ person }) => person === asked);
  const refusals = refusalsOfAssignee(found, dossier);
  if (found && refusals.length === 0) return found;
  throw invalidRequest(refusals);
}

/** Officers choose themselves only, and nobody is given what is in that person's hands already. */
function refusalsOfChoice(person: string, { actor, file }: Command<'assign'>): Refusal[] {
  const isOther = person !== actor.person;
  return [
    ...(isOther && !actor.isHead ? [refusal('not_head')] : []),
    ...(file.dossier.assignee?.person === person ? [refusal('already_assigned')] : []),
  ];
}

/** What speaks against putting a dossier into this person's hands; undefined is nobody of the office. */
export function refusalsOfAssignee(
  person: Actor | undefined,
  { agencyId }: Pick<Dossier, 'agencyId'>,
): readonly Refusal[] {
  const about = (code: RefusalCode) => refusal(code, { field: 'person' });
  if (!person) return [about('assignee_not_of_office')];
  return [
    ...(person.agencyId === agencyId ? [about('assignee_of_agency')] : []),
    ...(person.abilities.has('propose') ? [] : [about('assignee_cannot_appraise')]),
  ];
}
