import { useCallback, useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex } from '@strapi/design-system';
import { usePostsQuery } from '../../api/post-api';
import type { PostRowView } from '../../../../../../contracts/post-views';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import { PostDialog } from '../../dialogs/posts/post-dialog';
import { usePageTitle } from '../../hooks/use-page-title';
import { usePostsParams } from '../../hooks/use-posts-params';
import { useWords } from '../../hooks/use-words';
import { postsSearch } from '../../presentation/posts-params';
import { SearchBox } from '../queue/search-box';
import { PostTabs } from './post-tabs';
import { PostsResults } from './posts-results';

interface Chosen {
  readonly post: PostRowView;
  readonly action: PostAction;
}

/** What citizens are shown now, were shown and will be, with suspending and withdrawing at hand. */
export function PostsPage() {
  const words = useWords();
  const [params, change] = usePostsParams();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const answer = usePostsQuery(postsSearch(params), { refetchOnMountOrArgChange: true });
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change]);
  usePageTitle(words('posts.title'));
  return (
    <Page.Main>
      <Layouts.Header title={words('posts.title')} subtitle={words('posts.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <PostTabs params={params} counts={answer.data?.meta.counts} />
          <Box maxWidth="40rem">
            <SearchBox value={params.q} onSearch={search} />
          </Box>
          <PostsResults
            answer={answer}
            params={params}
            change={change}
            onChoose={(post, action) => setChosen({ post, action })}
          />
        </Flex>
      </Layouts.Content>
      {chosen && <PostDialog {...chosen} onClose={() => setChosen(null)} />}
    </Page.Main>
  );
}
