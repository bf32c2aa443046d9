import { Page } from '@strapi/strapi/admin';
import { Box, Flex, Grid } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import type { DossierView } from '../../../../../../contracts/desk-views';
import { useDossierQuery } from '../../api/desk-api';
import { ProblemPage } from '../../components/problem-page';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { problemOf } from '../../presentation/problem';
import { ActionPanel } from './action-panel';
import { ArticleSection } from './article-section';
import { AudienceSection } from './audience-section';
import { DeadlineSection } from './deadline-section';
import { DossierFacts } from './dossier-facts';
import { DossierHeader } from './dossier-header';
import { LetterSection } from './letter-section';
import { NoticesSection } from './notices-section';
import { PreflightSection } from './preflight-section';
import { ReturnedNote } from './returned-note';
import { TimelineSection } from './timeline-section';

/** What is read: the returned items first, then the article and all that belongs to it. */
function Reading({ dossier }: { dossier: DossierView }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <ReturnedNote dossier={dossier} />
      <PreflightSection dossier={dossier} />
      <ArticleSection dossier={dossier} />
      <AudienceSection dossier={dossier} />
      <LetterSection dossier={dossier} />
      <NoticesSection notices={dossier.notices} corrections={dossier.corrections} />
      <TimelineSection timeline={dossier.timeline} />
    </Flex>
  );
}

/** What is decided, by when, and the facts of the dossier. */
function Deciding({ dossier }: { dossier: DossierView }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <ActionPanel dossier={dossier} />
      <DeadlineSection sla={dossier.sla} />
      <DossierFacts dossier={dossier} />
    </Flex>
  );
}

function Dossier({ dossier }: { dossier: DossierView }) {
  return (
    <>
      <DossierHeader dossier={dossier} />
      <Box paddingLeft={{ initial: 4, large: 10 }} paddingRight={{ initial: 4, large: 10 }}>
        <Grid.Root gap={4} paddingBottom={8}>
          <Grid.Item col={8} s={12} xs={12} alignItems="flex-start">
            <Reading dossier={dossier} />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
            <Deciding dossier={dossier} />
          </Grid.Item>
        </Grid.Root>
      </Box>
    </>
  );
}

/** One dossier: what citizens will see, what was asked and answered, and what can be done now. */
export function DossierPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const answer = useDossierQuery(documentId, { refetchOnMountOrArgChange: true });
  const { currentData: dossier, error, isFetching, refetch } = answer;
  usePageTitle(dossier?.title ?? words('dossier.loading'));
  if (error !== undefined && !isFetching) {
    return (
      <Page.Main>
        <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />
      </Page.Main>
    );
  }
  if (!dossier) return <Page.Loading>{words('dossier.loading')}</Page.Loading>;
  return (
    <Page.Main aria-busy={isFetching}>
      <Dossier dossier={dossier} />
    </Page.Main>
  );
}
