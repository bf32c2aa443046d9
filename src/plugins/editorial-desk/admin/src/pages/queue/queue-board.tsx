import { Flex } from '@strapi/design-system';
import { useWords } from '../../hooks/use-words';
import { OPEN_STATES, type QueueParams } from '../../presentation/queue-params';
import { BoardColumn } from './board-column';

/** What is in hand, by state: one column for each, under the same filters as the table. */
export function QueueBoard({ params }: { readonly params: QueueParams }) {
  const words = useWords();
  return (
    <Flex
      gap={3}
      alignItems="stretch"
      tabIndex={0}
      role="group"
      aria-label={words('board.label')}
      paddingBottom={4}
      style={{ overflowX: 'auto' }}
    >
      {OPEN_STATES.map((state) => (
        <BoardColumn key={state} state={state} params={params} />
      ))}
    </Flex>
  );
}
