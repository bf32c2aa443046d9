import { ArrowsCounterClockwise } from '@strapi/icons';
import { useWords } from '../hooks/use-words';
import { Pill } from './pill';

/** Marks a dossier that has been back with its agency; the first round needs no mark. */
export function RoundBadge({ round }: { readonly round: number }) {
  const words = useWords();
  if (round < 2) return null;
  return (
    <Pill tone="neutral" icon={ArrowsCounterClockwise}>
      {words('queue.round', { round })}
    </Pill>
  );
}
