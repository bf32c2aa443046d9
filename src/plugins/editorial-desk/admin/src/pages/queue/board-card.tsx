import { Box, Flex, Typography } from '@strapi/design-system';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../../../contracts/desk-views';
import { RoundBadge } from '../../components/round-badge';
import { ProvisionalMark, SlaBadge } from '../../components/sla-badge';
import { useWords } from '../../hooks/use-words';
import { dossierPath } from '../../plugin-id';

const Card = styled(Link)`
  display: block;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Unbroken = styled.span`
  white-space: nowrap;
`;

/** A dossier on the board: what it is called, whose it is, how much time is left. */
export function BoardCard({ row }: { readonly row: QueueRow }) {
  const words = useWords();
  const { search } = useLocation();
  const { documentId, title, agency, receiptNumber, sla, round } = row;
  return (
    <li>
      <Card to={dossierPath(documentId)} state={{ queue: search }}>
        <Typography tag="div" fontWeight="semiBold" textColor="neutral800">
          {title ?? words('queue.untitled')}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {agency?.name}
          {receiptNumber && <Unbroken> · {receiptNumber}</Unbroken>}
        </Typography>
        {sla && (
          <Box paddingTop={2}>
            <Flex gap={1} wrap="wrap">
              <SlaBadge sla={sla} />
              <ProvisionalMark sla={sla} />
              <RoundBadge round={round} />
            </Flex>
          </Box>
        )}
      </Card>
    </li>
  );
}
