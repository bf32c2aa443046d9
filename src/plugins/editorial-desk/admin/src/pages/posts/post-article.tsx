import { Box, Typography } from '@strapi/design-system';
import type { PostView } from '../../../../../../contracts/post-views';
import { ArticleBody } from '../../components/article-body';
import { Section } from '../../components/section';
import { useWords } from '../../hooks/use-words';
import { audienceSentence } from '../../presentation/audience-sentence';

/** The article as citizens read it, and for whom it is. */
export function PostArticle({ post }: { readonly post: PostView }) {
  const words = useWords();
  const { content, summary } = post;
  return (
    <Section title={words('posts.article')}>
      {content?.audience && (
        <Box paddingBottom={3}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {audienceSentence(content.audience, words)}
          </Typography>
        </Box>
      )}
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {summary}
      </Typography>
      <ArticleBody blocks={content?.body ?? []} empty={words('posts.article.gone')} />
    </Section>
  );
}
