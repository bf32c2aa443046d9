import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import type { SubmissionState } from '../../../../../../domain/submission/lifecycle';
import { useQueueQuery } from '../../api/desk-api';
import { StateBadge } from '../../components/state-badge';
import { useWords } from '../../hooks/use-words';
import { queueSearch, writeQueueParams, type QueueParams } from '../../presentation/queue-params';
import { BoardCard } from './board-card';

interface BoardColumnProps {
  readonly state: SubmissionState;
  readonly params: QueueParams;
}

const SHOWN = 20;

function Cards({ rows, failed }: { rows: readonly QueueRow[] | undefined; failed: boolean }) {
  const words = useWords();
  if (failed) return <Typography textColor="danger700">{words('board.error')}</Typography>;
  if (rows?.length === 0)
    return <Typography textColor="neutral600">{words('board.empty')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {rows?.map((row) => (
        <BoardCard key={row.documentId} row={row} />
      ))}
    </Flex>
  );
}

/** The dossiers of one state, the first of them as cards; the rest is a link away, in the table. */
export function BoardColumn({ state, params }: BoardColumnProps) {
  const words = useWords();
  const heading = useId();
  const search = queueSearch({ ...params, state, page: 1, pageSize: SHOWN });
  const { data, error, isFetching } = useQueueQuery(search, { refetchOnMountOrArgChange: true });
  const total = data?.meta.pagination.total ?? 0;
  const inTable = writeQueueParams({ ...params, state, page: 1, look: 'table' }).toString();
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      aria-busy={isFetching}
      background="neutral150"
      hasRadius
      padding={3}
      minWidth="22rem"
      flex="1 0 22rem"
    >
      <Flex id={heading} tag="h2" justifyContent="space-between" paddingBottom={3}>
        <StateBadge state={state} />
        <Typography variant="pi" textColor="neutral600">
          {data ? total : '–'}
        </Typography>
      </Flex>
      <Cards rows={data?.data} failed={error !== undefined} />
      {total > SHOWN && (
        <Box paddingTop={3}>
          <Link to={{ search: inTable }}>{words('board.more', { count: total - SHOWN })}</Link>
        </Box>
      )}
    </Box>
  );
}
