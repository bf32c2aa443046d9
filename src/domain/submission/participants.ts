import type { Actor } from './actor';
import type { Dossier, Part, Participant } from './dossier';

/** The people who took part in the dossier, with this one's part added once. */
export function withParticipant(
  { participants }: Pick<Dossier, 'participants'>,
  { person }: Pick<Actor, 'person'>,
  part: Part,
): readonly Participant[] {
  const known = participants.some((one) => one.person === person && one.part === part);
  return known ? participants : [...participants, { person, part }];
}
