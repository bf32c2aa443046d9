import { Page } from '@strapi/strapi/admin';
import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { PostsPage } from '../../../../../../contracts/post-views';
import { ProblemPage } from '../../components/problem-page';
import type { ChangePosts } from '../../hooks/use-posts-params';
import { useWords } from '../../hooks/use-words';
import { ALL_POSTS, type PostsParams } from '../../presentation/posts-params';
import { problemOf } from '../../presentation/problem';
import { QueuePages } from '../queue/queue-pages';
import type { ChoosePost } from './post-row';
import { PostsTable } from './posts-table';

interface PostsResultsProps {
  readonly answer: {
    readonly data?: PostsPage;
    readonly error?: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly params: PostsParams;
  readonly change: ChangePosts;
  readonly onChoose: ChoosePost;
}

function NothingFound({ params, change }: Pick<PostsResultsProps, 'params' | 'change'>) {
  const words = useWords();
  const isFiltered = params.tab !== 'all' || params.q !== '' || params.page > 1;
  return (
    <EmptyStateLayout
      hasRadius
      icon={<EmptyDocuments width="16rem" />}
      content={words(isFiltered ? 'posts.empty.filtered' : 'posts.empty')}
      action={
        isFiltered && (
          <Button variant="secondary" onClick={() => change(ALL_POSTS)}>
            {words('posts.showAll')}
          </Button>
        )
      }
    />
  );
}

/** The posts that were found, or what stands in their place. */
export function PostsResults({ answer, params, change, onChoose }: PostsResultsProps) {
  const words = useWords();
  const { data, error, isFetching, refetch } = answer;
  if (error !== undefined && !isFetching) {
    return <ProblemPage problem={problemOf(error)} onRetry={refetch} />;
  }
  if (!data) return <Page.Loading>{words('posts.loading')}</Page.Loading>;
  if (data.data.length === 0) return <NothingFound params={params} change={change} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box
        aria-busy={isFetching}
        style={{ opacity: isFetching ? 0.6 : 1, transition: 'opacity 150ms' }}
      >
        <PostsTable rows={data.data} now={data.meta.now} onChoose={onChoose} />
      </Box>
      <QueuePages pagination={data.meta.pagination} change={change} />
    </Flex>
  );
}
