import { Checkbox, Table, Tbody, Th, Thead, Tr } from '@strapi/design-system';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import type { Selection } from '../../hooks/use-selection';
import { useWords } from '../../hooks/use-words';
import type { SortChoice } from '../../presentation/queue-params';
import { ColumnHeader } from './column-header';
import { DossierRow } from './dossier-row';
import { WideHeader } from './wide-cell';

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly sort: SortChoice;
  readonly change: ChangeQueue;
  readonly selection: Selection;
}

const COLUMNS = 6;

/** Ticks every row of the page, or none. */
function TickAll({ rows, selection }: Pick<QueueTableProps, 'rows' | 'selection'>) {
  const words = useWords();
  const all = selection.ids.length === rows.length;
  const checked = all || (selection.ids.length > 0 ? 'indeterminate' : false);
  return (
    <Th>
      <Checkbox
        aria-label={words('queue.tickAll')}
        checked={checked}
        onCheckedChange={() => selection.set(all ? [] : rows.map((row) => row.documentId))}
      />
    </Th>
  );
}

/** The dossiers as a table, with the columns that can order it as buttons. */
export function QueueTable({ rows, sort, change, selection }: QueueTableProps) {
  const words = useWords();
  const order = { sort, change };
  return (
    <Table colCount={COLUMNS} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          <TickAll rows={rows} selection={selection} />
          <ColumnHeader {...order} column="title" label={words('queue.column.dossier')} />
          <ColumnHeader
            {...order}
            wideOnly
            column="receiptNumber"
            label={words('queue.column.number')}
          />
          <WideHeader label={words('queue.column.state')} always />
          <WideHeader label={words('queue.column.scope')} />
          <ColumnHeader {...order} column="dueAt" label={words('queue.column.deadline')} />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <DossierRow key={row.documentId} row={row} selection={selection} />
        ))}
      </Tbody>
    </Table>
  );
}
