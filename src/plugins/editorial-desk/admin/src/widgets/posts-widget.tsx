import { Widget } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PostRowView } from '../../../../../contracts/post-views';
import { usePostsQuery } from '../api/post-api';
import { AttentionBadges } from '../components/attention-badges';
import { useWords } from '../hooks/use-words';
import { postPath } from '../plugin-id';

const SEARCH = 'attention=true&pageSize=6&sort=visibleUntil%3Aasc';

const Row = styled(Link)`
  display: block;
  padding: 0.8rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

function PostLine({ row }: { readonly row: PostRowView }) {
  return (
    <li>
      <Row to={postPath(row.documentId)}>
        <Flex justifyContent="space-between" gap={3}>
          <Box minWidth={0}>
            <Typography tag="div" ellipsis fontWeight="semiBold" textColor="neutral800">
              {row.title}
            </Typography>
            <Typography tag="div" ellipsis variant="pi" textColor="neutral600">
              {row.agency?.name}
            </Typography>
          </Box>
          <AttentionBadges attention={row.attention.slice(0, 1)} />
        </Flex>
      </Row>
    </li>
  );
}

/** On the home page: posts whose suspension waits, whose withdrawal is asked for, or that end soon. */
export function PostsWidget() {
  const words = useWords();
  const { data, error, isLoading } = usePostsQuery(SEARCH, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || !data)
    return <Widget.Error>{words('posts.widget.error')}</Widget.Error>;
  if (data.data.length === 0) return <Widget.NoData>{words('posts.widget.empty')}</Widget.NoData>;
  return (
    <ul>
      {data.data.map((row) => (
        <PostLine key={row.documentId} row={row} />
      ))}
    </ul>
  );
}
