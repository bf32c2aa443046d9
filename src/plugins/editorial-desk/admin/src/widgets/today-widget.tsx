import { Widget } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useQueueQuery } from '../api/desk-api';
import { useWords } from '../hooks/use-words';
import { DESK_PATH } from '../plugin-id';
import {
  IN_HAND,
  queueSearch,
  writeQueueParams,
  type QueueParams,
} from '../presentation/queue-params';
import { TodayRow } from './today-row';

const SHOWN = 5;

const MINE = { mine: true, pageSize: 10 } as const satisfies Partial<QueueParams>;

/** The same queue is asked for as the counter leads to, so that its first page is there already. */
const COUNTERS = {
  overdue: { ...IN_HAND, ...MINE, sla: 'overdue' },
  'due-soon': { ...IN_HAND, ...MINE, sla: 'due-soon' },
  waiting: { ...IN_HAND, ...MINE },
} as const satisfies Readonly<Record<string, QueueParams>>;

const Counter = styled(Link)`
  flex: 1 1 0;
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

function useTotal(params: QueueParams): number | undefined {
  const { data } = useQueueQuery(queueSearch(params), { refetchOnMountOrArgChange: true });
  return data?.meta.pagination.total;
}

function colourOf(name: keyof typeof COUNTERS, total: number | undefined) {
  if (!total || name === 'waiting') return 'neutral800';
  return name === 'overdue' ? 'danger700' : 'neutral800';
}

function Count({ name }: { name: keyof typeof COUNTERS }) {
  const words = useWords();
  const total = useTotal(COUNTERS[name]);
  return (
    <Counter to={`${DESK_PATH}?${writeQueueParams(COUNTERS[name]).toString()}`}>
      <Typography tag="div" variant="beta" textColor={colourOf(name, total)}>
        {total ?? '–'}
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {words(`widget.${name}`)}
      </Typography>
    </Counter>
  );
}

/** On the home page: what is late, what is due today, and the first dossiers that wait for this person. */
export function TodayWidget() {
  const words = useWords();
  const { data, error, isLoading } = useQueueQuery(queueSearch(COUNTERS.waiting), {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || !data) return <Widget.Error>{words('widget.error')}</Widget.Error>;
  if (data.data.length === 0) return <Widget.NoData>{words('widget.empty')}</Widget.NoData>;
  return (
    <Box>
      <Flex gap={3} paddingBottom={3} alignItems="stretch">
        <Count name="overdue" />
        <Count name="due-soon" />
        <Count name="waiting" />
      </Flex>
      <ul>
        {data.data.slice(0, SHOWN).map((row) => (
          <TodayRow key={row.documentId} row={row} />
        ))}
      </ul>
    </Box>
  );
}
