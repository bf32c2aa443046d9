import { Box, Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import { Pill } from '../../components/pill';
import { RoundBadge } from '../../components/round-badge';
import { ProvisionalMark, SlaBadge } from '../../components/sla-badge';
import { StateBadge } from '../../components/state-badge';
import { useDates } from '../../hooks/use-dates';
import { ROW_MARK } from '../../hooks/use-queue-keys';
import type { Selection } from '../../hooks/use-selection';
import { useWords } from '../../hooks/use-words';
import { dossierPath } from '../../plugin-id';
import { NarrowOnly, WideCell } from './wide-cell';

interface RowProps {
  readonly row: QueueRow;
}

const Title = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

function DossierCell({ row }: RowProps) {
  const words = useWords();
  const { search } = useLocation();
  const { title, agency, receiptNumber, documentId, assignee } = row;
  return (
    <Box minWidth="22rem" maxWidth="48rem" paddingTop={1} paddingBottom={1}>
      <Typography fontWeight="semiBold" style={{ whiteSpace: 'normal' }}>
        <Title
          to={dossierPath(documentId)}
          state={{ queue: search }}
          onClick={(event) => event.stopPropagation()}
        >
          {title ?? words('queue.untitled')}
        </Title>
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
        {agency?.name}
        {receiptNumber && <NarrowOnly> · {receiptNumber}</NarrowOnly>}
        {assignee && ` · ${words('queue.assignee', { name: assignee.name })}`}
      </Typography>
    </Box>
  );
}

function ScopeCell({ row: { scope, topic } }: RowProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography textColor="neutral800">{words(`scope.${scope ?? 'none'}`)}</Typography>
      {topic?.onList === false && <Pill tone="warning">{words('queue.offList')}</Pill>}
    </Flex>
  );
}

function DeadlineCell({ row: { sla } }: RowProps) {
  const words = useWords();
  const dates = useDates();
  if (!sla) return <Typography textColor="neutral600">–</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth="16rem">
      <SlaBadge sla={sla} />
      <Flex gap={1} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {words('queue.due', { date: dates.day(sla.dueOn) })}
        </Typography>
        <ProvisionalMark sla={sla} />
      </Flex>
    </Flex>
  );
}

function TickCell({ row, selection }: RowProps & { readonly selection: Selection }) {
  const words = useWords();
  const { documentId, title } = row;
  return (
    <Td onClick={(event: React.MouseEvent) => event.stopPropagation()}>
      <Checkbox
        aria-label={words('queue.tick', { title: title ?? words('queue.untitled') })}
        checked={selection.has(documentId)}
        onCheckedChange={() => selection.toggle(documentId)}
      />
    </Td>
  );
}

/** One dossier of the queue; the whole row leads to it, its title is the link. */
export function DossierRow({ row, selection }: RowProps & { readonly selection: Selection }) {
  const words = useWords();
  const navigate = useNavigate();
  const { search } = useLocation();
  const open = () => navigate(dossierPath(row.documentId), { state: { queue: search } });
  return (
    <Tr onClick={open} style={{ cursor: 'pointer' }} {...{ [ROW_MARK]: row.documentId }}>
      <TickCell row={row} selection={selection} />
      <Td>
        <DossierCell row={row} />
      </Td>
      <WideCell>
        <Typography textColor={row.receiptNumber ? 'neutral800' : 'neutral600'}>
          {row.receiptNumber ?? words('queue.unnumbered')}
        </Typography>
      </WideCell>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StateBadge state={row.state} />
          <RoundBadge round={row.round} />
        </Flex>
      </Td>
      <WideCell>
        <ScopeCell row={row} />
      </WideCell>
      <Td>
        <DeadlineCell row={row} />
      </Td>
    </Tr>
  );
}
