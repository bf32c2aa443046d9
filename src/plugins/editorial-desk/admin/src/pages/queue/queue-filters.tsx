import { useCallback, useState } from 'react';
import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Filter, User } from '@strapi/icons';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useWords } from '../../hooks/use-words';
import {
  IN_HAND,
  isFiltered,
  propertiesIn,
  SLA_CHOICES,
  SORT_CHOICES,
  type QueueParams,
} from '../../presentation/queue-params';
import { LookSwitch } from './look-switch';
import { PropertyFilters } from './property-filters';
import { SavedViewsMenu } from './saved-views-menu';
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

function MoreFilters({
  params,
  open,
  onToggle,
}: {
  readonly params: QueueParams;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const words = useWords();
  const count = propertiesIn(params).length;
  return (
    <Button
      size="S"
      variant={count > 0 ? 'secondary' : 'tertiary'}
      aria-expanded={open}
      startIcon={<Filter />}
      onClick={onToggle}
    >
      {words('queue.filters.toggle', { count })}
    </Button>
  );
}

function FirstFilters({ params, change }: FilterProps) {
  const words = useWords();
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change]);
  return (
    <>
      <Box flex="1 1 19rem" maxWidth="40rem">
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
      <Box width="17rem">
        <SlaFilter params={params} change={change} />
      </Box>
      <Box width="20rem">
        <SortChoice params={params} change={change} />
      </Box>
    </>
  );
}

/** What narrows, orders and lays out the queue; all of it stands in the address. */
export function QueueFilters({ params, change }: FilterProps) {
  const words = useWords();
  const [open, setOpen] = useState(propertiesIn(params).length > 0);
  const { pageSize, sort, look } = params;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <FirstFilters params={params} change={change} />
        <MoreFilters params={params} open={open} onToggle={() => setOpen(!open)} />
        {isFiltered(params) && (
          <Button
            size="S"
            variant="ghost"
            onClick={() => change({ ...IN_HAND, pageSize, sort, look })}
          >
            {words('queue.filters.clear')}
          </Button>
        )}
        <Flex gap={2} marginLeft="auto">
          <SavedViewsMenu params={params} />
          <LookSwitch params={params} change={change} />
        </Flex>
      </Flex>
      {open && <PropertyFilters params={params} change={change} />}
    </Flex>
  );
}
