import type { Situation } from './command';
import type { DossierPatch } from './dossier-file';

/** Whoever first takes up a dossier that is in nobody's hands has it in theirs from then on. */
export function assignedToActor({ actor, file }: Situation): DossierPatch {
  if (file.dossier.assignee !== null) return {};
  return { assignee: { person: actor.person, name: actor.name } };
}
