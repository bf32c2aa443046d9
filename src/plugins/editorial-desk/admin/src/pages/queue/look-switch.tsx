import { Flex, IconButton } from '@strapi/design-system';
import { BulletList, GridNine } from '@strapi/icons';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useWords } from '../../hooks/use-words';
import { QUEUE_LOOKS, type QueueParams } from '../../presentation/queue-params';

interface LookSwitchProps {
  readonly params: QueueParams;
  readonly change: ChangeQueue;
}

const ICONS = { table: BulletList, board: GridNine } as const;

/** Switches between the table and the board. */
export function LookSwitch({ params, change }: LookSwitchProps) {
  const words = useWords();
  return (
    <Flex role="group" aria-label={words('look.label')} gap={1}>
      {QUEUE_LOOKS.map((look) => {
        const Icon = ICONS[look];
        const chosen = params.look === look;
        return (
          <IconButton
            key={look}
            size="S"
            label={words(`look.${look}`)}
            aria-pressed={chosen}
            variant={chosen ? 'secondary' : 'ghost'}
            onClick={() => change({ look })}
          >
            <Icon />
          </IconButton>
        );
      })}
    </Flex>
  );
}
