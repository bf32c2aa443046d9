import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { ArticleBody } from '../../components/article-body';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { fileUrl } from '../../presentation/file-url';

interface ArticleProps {
  readonly dossier: DossierView;
}

const Cover = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 16 / 9;
  object-fit: cover;
`;

const Paper = styled(Box)`
  max-width: 64rem;
  margin: 0 auto;
  overflow: hidden;
`;

function CoverImage({ dossier: { cover } }: ArticleProps) {
  const words = useWords();
  if (cover) return <Cover src={fileUrl(cover.url)} alt={cover.alternativeText ?? ''} />;
  return (
    <Flex justifyContent="center" background="neutral150" style={{ aspectRatio: '16 / 9' }}>
      <Typography textColor="neutral600">{words('dossier.article.noCover')}</Typography>
    </Flex>
  );
}

function Heading({ dossier }: ArticleProps) {
  const words = useWords();
  const dates = useDates();
  const { title, summary, topic, agency, visibleFrom } = dossier;
  const line = [agency?.name, visibleFrom && dates.date(visibleFrom)].filter(Boolean).join(' · ');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {topic && (
        <Typography variant="sigma" textColor="primary700">
          {topic.name}
        </Typography>
      )}
      <Typography tag="h3" variant="beta">
        {title ?? words('dossier.article.noTitle')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {line}
      </Typography>
      <Typography fontWeight="semiBold" textColor="neutral800" lineHeight={1.6}>
        {summary ?? words('dossier.article.noSummary')}
      </Typography>
    </Flex>
  );
}

/** The article as it will stand on a citizen's phone. */
export function ArticleSection({ dossier }: ArticleProps) {
  const words = useWords();
  const { body, source } = dossier;
  return (
    <Section title={words('dossier.article')}>
      <Paper tag="article" borderColor="neutral200" hasRadius>
        <CoverImage dossier={dossier} />
        <Box padding={{ initial: 4, medium: 6 }}>
          <Heading dossier={dossier} />
          <ArticleBody blocks={body} empty={words('dossier.article.noBody')} />
          {source?.name && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {words('dossier.article.source', { name: source.name })}
            </Typography>
          )}
        </Box>
      </Paper>
    </Section>
  );
}
