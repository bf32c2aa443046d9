import {
  ArrowsCounterClockwise,
  CheckCircle,
  Clock,
  CrossCircle,
  Eye,
  EyeStriked,
  Lock,
} from '@strapi/icons';
import type { PostStanding } from '../../../../../domain/post/post-facts';
import { useWords } from '../hooks/use-words';
import { standingLook } from '../presentation/standing-looks';
import { Pill } from './pill';

const ICONS = {
  shown: Eye,
  read: Lock,
  clock: Clock,
  hidden: EyeStriked,
  over: CheckCircle,
  replaced: ArrowsCounterClockwise,
  gone: CrossCircle,
} as const;

/** Where a post stands: word, colour and icon together. */
export function StandingBadge({ standing }: { readonly standing: PostStanding }) {
  const words = useWords();
  const { key, tone, icon } = standingLook(standing);
  return (
    <Pill tone={tone} icon={ICONS[icon]} data-testid={`standing-${standing}`}>
      {words(key)}
    </Pill>
  );
}
