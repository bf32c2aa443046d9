import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../../contracts/desk-views';
import { SlaBadge } from '../components/sla-badge';
import { StateBadge } from '../components/state-badge';
import { useWords } from '../hooks/use-words';
import { dossierPath } from '../plugin-id';

const Row = styled(Link)`
  display: block;
  padding: 0.6rem 0;
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
        <Flex justifyContent="space-between" gap={3}>
          <Box minWidth={0}>
            <Typography tag="div" ellipsis fontWeight="semiBold" textColor="neutral800">
              {title ?? words('queue.untitled')}
            </Typography>
            <Typography tag="div" ellipsis variant="pi" textColor="neutral600">
              {agency?.name}
            </Typography>
          </Box>
          {sla ? <SlaBadge sla={sla} /> : <StateBadge state={state} />}
        </Flex>
      </Row>
    </li>
  );
}
