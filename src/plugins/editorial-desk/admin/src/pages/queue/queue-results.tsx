import { useCallback, useMemo, useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { QueuePage } from '../../../../../../contracts/desk-views';
import { ProblemPage } from '../../components/problem-page';
import { useQueueKeys } from '../../hooks/use-queue-keys';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import { useSelection } from '../../hooks/use-selection';
import { useWords } from '../../hooks/use-words';
import { problemOf } from '../../presentation/problem';
import { IN_HAND, isFiltered, type QueueParams } from '../../presentation/queue-params';
import { BulkBar } from './bulk-bar';
import { KeysHelp } from './keys-help';
import { QueuePages } from './queue-pages';
import { QueueTable } from './queue-table';

interface QueueResultsProps {
  readonly answer: {
    readonly data?: QueuePage;
    readonly error?: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly params: QueueParams;
  readonly change: ChangeQueue;
}

function NothingFound({ params, change }: Omit<QueueResultsProps, 'answer'>) {
  const words = useWords();
  const filtered = isFiltered(params) || params.page > 1;
  return (
    <EmptyStateLayout
      hasRadius
      icon={<EmptyDocuments width="16rem" />}
      content={words(filtered ? 'queue.empty.filtered' : 'queue.empty')}
      action={
        filtered && (
          <Button variant="secondary" onClick={() => change(IN_HAND)}>
            {words('queue.filters.clear')}
          </Button>
        )
      }
    />
  );
}

function FoundRows({
  data,
  params,
  change,
  isFetching,
}: {
  readonly data: QueuePage;
  readonly params: QueueParams;
  readonly change: ChangeQueue;
  readonly isFetching: boolean;
}) {
  const shown = useMemo(() => data.data.map(({ documentId }) => documentId), [data]);
  const selection = useSelection(shown);
  const [helping, setHelping] = useState(false);
  useQueueKeys({ onTick: selection.toggle, onHelp: useCallback(() => setHelping(true), []) });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <BulkBar rows={data.data} selection={selection} params={params} />
      <Box
        aria-busy={isFetching}
        style={{ opacity: isFetching ? 0.6 : 1, transition: 'opacity 150ms' }}
      >
        <QueueTable rows={data.data} sort={params.sort} change={change} selection={selection} />
      </Box>
      <QueuePages pagination={data.meta.pagination} change={change} />
      <KeysHelp open={helping} onOpenChange={setHelping} />
    </Flex>
  );
}

/** The rows that were found, or what stands in their place. */
export function QueueResults({ answer, params, change }: QueueResultsProps) {
  const words = useWords();
  const { data, error, isFetching, refetch } = answer;
  if (error !== undefined && !isFetching) {
    return <ProblemPage problem={problemOf(error)} onRetry={refetch} />;
  }
  if (!data) return <Page.Loading>{words('queue.loading')}</Page.Loading>;
  if (data.data.length === 0) return <NothingFound params={params} change={change} />;
  return <FoundRows data={data} params={params} change={change} isFetching={isFetching} />;
}
