import { Th, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ChangeQueue } from '../../hooks/use-queue-params';
import type { SortChoice } from '../../presentation/queue-params';
import { WideTh } from './wide-cell';

interface ColumnHeaderProps {
  readonly column: 'title' | 'receiptNumber' | 'dueAt';
  readonly label: string;
  readonly sort: SortChoice;
  readonly change: ChangeQueue;
  readonly wideOnly?: boolean;
}

const ORDERS = {
  asc: { name: 'ascending', turned: 'desc', Caret: CaretUp },
  desc: { name: 'descending', turned: 'asc', Caret: CaretDown },
} as const;

const Toggle = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0.4rem 0;
  color: inherit;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** How the column stands in the present order; null when another one orders the table. */
function orderOf(column: string, sort: SortChoice) {
  const [current, direction] = sort.split(':');
  if (current !== column) return null;
  return direction === 'asc' ? ORDERS.asc : ORDERS.desc;
}

/** A column's name that orders the table when pressed, and turns the order round when pressed again. */
export function ColumnHeader({ column, label, sort, change, wideOnly = false }: ColumnHeaderProps) {
  const Cell = wideOnly ? WideTh : Th;
  const order = orderOf(column, sort);
  const turned = order?.turned ?? 'asc';
  return (
    <Cell aria-sort={order?.name}>
      <Toggle type="button" onClick={() => change({ sort: `${column}:${turned}` })}>
        <Typography variant="sigma" textColor={order ? 'neutral800' : 'neutral600'}>
          {label}
        </Typography>
        {order && <order.Caret aria-hidden width="0.8rem" height="0.8rem" />}
      </Toggle>
    </Cell>
  );
}
