import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink, useLocation, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PostView } from '../../../../../../contracts/post-views';
import type { PostAction } from '../../../../../../domain/post/post-lifecycle';
import { usePostQuery } from '../../api/post-api';
import { AttentionBadges } from '../../components/attention-badges';
import { ProblemPage } from '../../components/problem-page';
import { StandingBadge } from '../../components/standing-badge';
import { PostDialog } from '../../dialogs/posts/post-dialog';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { POSTS_PATH } from '../../plugin-id';
import { problemOf } from '../../presentation/problem';
import { TimelineSection } from '../dossier/timeline-section';
import { PostActions } from './post-actions';
import { PostArticle } from './post-article';
import { PostFacts } from './post-facts';
import { PostNotes } from './post-notes';
import { PostWindow } from './post-window';

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  padding-bottom: 3.2rem;

  > * {
    min-width: 0;
  }

  @media (min-width: 1024px) {
    grid-template-columns: minmax(0, 1fr) 34rem;
    align-items: start;

    > :first-child {
      order: 2;
    }
  }
`;

/** Back to the monitor as it was left, its tab included. */
function BackToPosts() {
  const words = useWords();
  const state: unknown = useLocation().state;
  const left = typeof state === 'object' && state !== null && 'posts' in state ? state.posts : '';
  return (
    <Link tag={NavLink} to={`${POSTS_PATH}${String(left)}`} startIcon={<ArrowLeft />}>
      {words('posts.back')}
    </Link>
  );
}

function Badges({ post }: { readonly post: PostView }) {
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <StandingBadge standing={post.standing} />
      <AttentionBadges attention={post.attention} />
    </Flex>
  );
}

function Post({ post }: { readonly post: PostView }) {
  const [action, setAction] = useState<PostAction | null>(null);
  return (
    <>
      <Layouts.BaseHeader
        navigationAction={<BackToPosts />}
        title={post.title}
        subtitle={<Badges post={post} />}
      />
      <Layouts.Content>
        <Columns>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PostActions post={post} onChoose={setAction} />
            <PostFacts post={post} />
          </Flex>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PostNotes post={post} />
            <PostWindow post={post} />
            <PostArticle post={post} />
            <TimelineSection timeline={post.history} />
          </Flex>
        </Columns>
      </Layouts.Content>
      {action && <PostDialog action={action} post={post} onClose={() => setAction(null)} />}
    </>
  );
}

/** One post: where it stands, what was done with it, and what can be done now. */
export function PostPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const answer = usePostQuery(documentId, { refetchOnMountOrArgChange: true });
  const { currentData: post, error, isFetching, refetch } = answer;
  usePageTitle(post?.title ?? words('posts.loading'));
  if (error !== undefined && !isFetching) {
    return (
      <Page.Main>
        <Box padding={{ initial: 4, large: 10 }}>
          <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />
        </Box>
      </Page.Main>
    );
  }
  if (!post) return <Page.Loading>{words('posts.loading')}</Page.Loading>;
  return (
    <Page.Main aria-busy={isFetching}>
      <Post post={post} />
    </Page.Main>
  );
}
