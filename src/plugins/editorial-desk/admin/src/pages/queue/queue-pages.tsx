import {
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { QueuePage } from '../../../../../../contracts/desk-views';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useWords } from '../../hooks/use-words';
import { PAGE_SIZES } from '../../presentation/queue-params';

interface QueuePagesProps {
  readonly pagination: QueuePage['meta']['pagination'];
  readonly change: ChangeQueue;
}

function PageSize({ pagination, change }: QueuePagesProps) {
  const words = useWords();
  return (
    <SingleSelect
      size="S"
      aria-label={words('queue.pageSize')}
      value={pagination.pageSize}
      onChange={(value) => change({ pageSize: Number(value) })}
    >
      {PAGE_SIZES.map((size) => (
        <SingleSelectOption key={size} value={size}>
          {words('queue.pageSize.value', { size })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** Turns the pages of the queue; one page of few rows needs no turning. */
export function QueuePages({ pagination, change }: QueuePagesProps) {
  const words = useWords();
  const { page, pageCount, total } = pagination;
  if (total <= (PAGE_SIZES[0] ?? 0)) return null;
  return (
    <Flex tag="nav" aria-label={words('queue.pages')} justifyContent="space-between" wrap="wrap">
      <PageSize pagination={pagination} change={change} />
      <Flex gap={2}>
        <IconButton
          label={words('queue.previous')}
          disabled={page <= 1}
          onClick={() => change({ page: page - 1 })}
        >
          <ChevronLeft />
        </IconButton>
        <Typography textColor="neutral700">{words('queue.page', { page, pageCount })}</Typography>
        <IconButton
          label={words('queue.next')}
          disabled={page >= pageCount}
          onClick={() => change({ page: page + 1 })}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Flex>
  );
}
