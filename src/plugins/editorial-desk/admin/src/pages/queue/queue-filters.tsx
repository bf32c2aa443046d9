import { useCallback } from 'react';
import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { User } from '@strapi/icons';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useWords } from '../../hooks/use-words';
import {
  IN_HAND,
  isFiltered,
  SLA_CHOICES,
  SORT_CHOICES,
  type QueueParams,
} from '../../presentation/queue-params';
import { SearchBox } from './search-box';

interface FilterProps {
  readonly params: QueueParams;
  readonly change: ChangeQueue;
}

const EVERY = 'every';

function SlaFilter({ params, change }: FilterProps) {
  const words = useWords();
  return (
    <SingleSelect
      size="S"
      aria-label={words('sla.filter.label')}
      value={params.sla ?? EVERY}
      onChange={(value) => change({ sla: SLA_CHOICES.find((one) => one === value) ?? null })}
    >
      <SingleSelectOption value={EVERY}>{words('sla.filter.all')}</SingleSelectOption>
      {SLA_CHOICES.map((sla) => (
        <SingleSelectOption key={sla} value={sla}>
          {words(`sla.filter.${sla}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

function SortChoice({ params, change }: FilterProps) {
  const words = useWords();
  return (
    <SingleSelect
      size="S"
      aria-label={words('queue.sort')}
      value={params.sort}
      onChange={(value) => change({ sort: SORT_CHOICES.find((one) => one === value) })}
    >
      {SORT_CHOICES.map((sort) => (
        <SingleSelectOption key={sort} value={sort}>
          {words(`queue.sort.${sort}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** What narrows and orders the queue; all of it stands in the address. */
export function QueueFilters({ params, change }: FilterProps) {
  const words = useWords();
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change]);
  const { pageSize, sort } = params;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Box flex="1 1 28rem" maxWidth="40rem">
        <SearchBox value={params.q} onSearch={search} />
      </Box>
      <Button
        size="S"
        variant={params.mine ? 'default' : 'tertiary'}
        aria-pressed={params.mine}
        startIcon={<User />}
        onClick={() => change({ mine: !params.mine })}
      >
        {words('queue.mine')}
      </Button>
      <Box width="18rem">
        <SlaFilter params={params} change={change} />
      </Box>
      <Box width="22rem">
        <SortChoice params={params} change={change} />
      </Box>
      {isFiltered(params) && (
        <Button size="S" variant="ghost" onClick={() => change({ ...IN_HAND, pageSize, sort })}>
          {words('queue.filters.clear')}
        </Button>
      )}
    </Flex>
  );
}
