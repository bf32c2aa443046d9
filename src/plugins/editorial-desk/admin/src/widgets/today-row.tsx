import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../../contracts/desk-views';
import { SlaBadge } from '../components/sla-badge';
import { StateBadge } from '../components/state-badge';
import { useWords } from '../hooks/use-words';
import { dossierPath } from '../plugin-id';

const Row = styled(Link)`
  display: block;
  padding: 1rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** One dossier of the day's work: what it is called, whose it is, where it stands. */
export function TodayRow({ row }: { readonly row: QueueRow }) {
  const words = useWords();
  const { documentId, title, agency, state, sla } = row;
  return (
    <li>
      <Row to={dossierPath(documentId)}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {title ?? words('queue.untitled')}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {agency?.name}
          </Typography>
          <Flex gap={1} wrap="wrap">
            <StateBadge state={state} />
            {sla && <SlaBadge sla={sla} />}
          </Flex>
        </Flex>
      </Row>
    </li>
  );
}
