import { Button, Flex, Typography } from '@strapi/design-system';
import { FileXls } from '@strapi/icons';
import { useDownload } from '../../hooks/use-download';
import type { Selection } from '../../hooks/use-selection';
import { useWords } from '../../hooks/use-words';
import { queueSearch, type QueueParams } from '../../presentation/queue-params';

interface BulkBarProps {
  readonly selection: Selection;
  readonly params: QueueParams;
}

/** The address of the export: the ticked dossiers, or all under the filters. */
function exportAddress(ids: readonly string[], params: QueueParams): string {
  const filters = ids.length > 0 ? { state: 'all' as const } : { ...params, page: 1, pageSize: 20 };
  const search = new URLSearchParams(queueSearch(filters));
  if (ids.length > 0) search.set('ids', ids.join(','));
  return `/editorial-desk/queue/export.xlsx?${search.toString()}`;
}

/** What can be done with several dossiers at once. Decisions are not among it. */
export function BulkBar({ selection, params }: BulkBarProps) {
  const words = useWords();
  const { download, busy } = useDownload();
  const { ids, set } = selection;
  return (
    <Flex gap={2} wrap="wrap" minHeight="3.2rem" role="group" aria-label={words('bulk.label')}>
      <Typography textColor="neutral600" aria-live="polite">
        {words('bulk.ticked', { count: ids.length })}
      </Typography>
      {ids.length > 0 && (
        <Button size="S" variant="ghost" onClick={() => set([])}>
          {words('bulk.clear')}
        </Button>
      )}
      <Flex gap={2} marginLeft="auto">
        <Button
          size="S"
          variant="tertiary"
          startIcon={<FileXls />}
          loading={busy}
          onClick={() => void download(exportAddress(ids, params), words('bulk.export.file'))}
        >
          {words(ids.length > 0 ? 'bulk.export.ticked' : 'bulk.export')}
        </Button>
      </Flex>
    </Flex>
  );
}
