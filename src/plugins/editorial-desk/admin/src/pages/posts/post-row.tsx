import { Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PostRowView } from '../../../../../../contracts/post-views';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import { AttentionBadges } from '../../components/attention-badges';
import { Reactions } from '../../components/reactions';
import { StandingBadge } from '../../components/standing-badge';
import { WindowBar } from '../../components/window-bar';
import { useWords } from '../../hooks/use-words';
import { postPath } from '../../plugin-id';
import { WideCell } from '../queue/wide-cell';

/** Opens the dialog of an action on a post. */
export type ChoosePost = (post: PostRowView, action: PostAction) => void;

interface PostRowProps {
  readonly row: PostRowView;
  readonly now: string;
  readonly onChoose: ChoosePost;
}

const Title = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

const Narrow = styled.div`
  display: none;

  @media (max-width: 1180px) {
    display: block;
    padding-top: 0.8rem;
  }
`;

/** What is one press away in the list; the rest is on the post's page. */
const AT_HAND = [
  'confirm-suspension',
  'resume',
  'suspend',
  'request-withdrawal',
  'withdraw',
] as const satisfies readonly PostAction[];

const SHOWN = ['live', 'interaction-closed', 'scheduled'];

function Quick({ row, onChoose }: Omit<PostRowProps, 'now'>) {
  const words = useWords();
  const open = AT_HAND.filter((action) => row.open.includes(action));
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth="13rem">
      {open.map((action) => (
        <Button
          key={action}
          size="S"
          data-testid={`quick-${action}`}
          variant={action === 'withdraw' ? 'danger-light' : 'tertiary'}
          aria-label={`${words(`post-action.${action}`)}: ${row.title}`}
          onClick={() => onChoose(row, action)}
        >
          {words(`post-action.${action}`)}
        </Button>
      ))}
    </Flex>
  );
}

/** One post of the monitor. */
export function PostRow({ row, now, onChoose }: PostRowProps) {
  const { search } = useLocation();
  const isShown = SHOWN.includes(row.standing);
  const bar = <WindowBar post={row} now={now} shown={isShown} />;
  return (
    <Tr>
      <Td>
        <Box minWidth="20rem" maxWidth="44rem" paddingTop={3} paddingBottom={3}>
          <Typography fontWeight="semiBold" style={{ whiteSpace: 'normal' }}>
            <Title to={postPath(row.documentId)} state={{ posts: search }}>
              {row.title}
            </Title>
          </Typography>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {row.agency?.name}
          </Typography>
          <Narrow>{bar}</Narrow>
        </Box>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StandingBadge standing={row.standing} />
          <AttentionBadges attention={row.attention} />
        </Flex>
      </Td>
      <WideCell>{bar}</WideCell>
      <WideCell>
        <Reactions totals={row.reactions} />
      </WideCell>
      <Td>
        <Quick row={row} onChoose={onChoose} />
      </Td>
    </Tr>
  );
}
