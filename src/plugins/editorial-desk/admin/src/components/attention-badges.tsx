import { Flex } from '@strapi/design-system';
import { Bell, Clock, WarningCircle } from '@strapi/icons';
import type { PostAttention } from '../../../../../domain/post/attention-of';
import { useWords } from '../hooks/use-words';
import { Pill } from './pill';

const LOOKS = {
  'suspension-unconfirmed': { tone: 'warning', icon: WarningCircle },
  'suspension-overdue': { tone: 'danger', icon: WarningCircle },
  'withdrawal-requested': { tone: 'danger', icon: Bell },
  'ending-soon': { tone: 'secondary', icon: Clock },
} as const;

/** Everything about a post that waits for somebody. */
export function AttentionBadges({ attention }: { readonly attention: readonly PostAttention[] }) {
  const words = useWords();
  if (attention.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {attention.map((one) => (
        <Pill key={one} tone={LOOKS[one].tone} icon={LOOKS[one].icon}>
          {words(`attention.${one}`)}
        </Pill>
      ))}
    </Flex>
  );
}
