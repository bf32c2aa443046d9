import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { FileXls, User } from '@strapi/icons';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import { useDownload } from '../../hooks/use-download';
import type { Selection } from '../../hooks/use-selection';
import { useWords } from '../../hooks/use-words';
import { PLUGIN_ID } from '../../plugin-id';
import { queueSearch, type QueueParams } from '../../presentation/queue-params';
import { AssignAllDialog } from './assign-all-dialog';

interface BulkBarProps {
  /** The rows that are shown. */
  readonly rows: readonly QueueRow[];
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

const ASSIGN = `plugin::${PLUGIN_ID}.action.assign`;

/** Opens the assignment of the ticked dossiers, for those who assign. */
function AssignAll({ ticked }: { readonly ticked: readonly QueueRow[] }) {
  const words = useWords();
  const permissions = useAuth('BulkBar', ({ permissions: all }) => all);
  const [open, setOpen] = useState(false);
  if (ticked.length === 0 && !open) return null;
  if (!permissions.some(({ action }) => action === ASSIGN)) return null;
  return (
    <>
      <Button
        size="S"
        variant="secondary"
        startIcon={<User />}
        data-testid="bulk-assign"
        onClick={() => setOpen(true)}
      >
        {words('bulk.assign')}
      </Button>
      {open && <AssignAllDialog rows={ticked} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What can be done with several dossiers at once. Decisions are not among it. */
export function BulkBar({ rows, selection, params }: BulkBarProps) {
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
        <AssignAll ticked={rows.filter(({ documentId }) => selection.has(documentId))} />
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
