import type { Actor } from './actor';
import type { Dossier, Part, Participant } from './dossier';

/** The people who took part in the dossier, with this one's part added once. */
export function withParticipant(
  { participants }: Pick<Dossier, 'participants'>,
  { person }: Pick<Actor, 'person'>,
  part: Part,
): readonly Participant[] {
  const known = participants.some((one) => one.person === person && one.part === part && !one.from);
  return known ? participants : [...participants, { person, part }];
}

/**
 * Who took part in a dossier and in those before it, as they stand in one that is made anew from it:
 * four eyes hold over the whole lineage.
 */
export function inherited({
  documentId,
  participants,
}: Pick<Dossier, 'documentId' | 'participants'>): readonly Participant[] {
  return participants.map((one) => ({ ...one, from: one.from ?? documentId }));
}
