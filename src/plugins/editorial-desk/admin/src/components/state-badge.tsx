import type { SubmissionState } from '../../../../../domain/submission/lifecycle';
import { useWords } from '../hooks/use-words';
import { STATE_TONES } from '../presentation/tone';
import { Pill } from './pill';

/** The state of a dossier as a badge. */
export function StateBadge({ state }: { readonly state: SubmissionState }) {
  const words = useWords();
  return (
    <Pill tone={STATE_TONES[state]} data-testid={`state-${state}`}>
      {words(`state.${state}`)}
    </Pill>
  );
}
