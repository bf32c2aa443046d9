import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
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
import { DocumentsSection } from './documents-section';
import { DossierFacts } from './dossier-facts';
import { DossierHeader } from './dossier-header';
import { LetterSection } from './letter-section';
import { NoticesSection } from './notices-section';
import { PreflightSection } from './preflight-section';
import { ReturnedNote } from './returned-note';
import { TimelineSection } from './timeline-section';

/** On a narrow screen: what to do, then what to read, then the facts; on a wide one the reading has its own column. */
const Desk = styled.div`
  display: grid;
  gap: 1.6rem;
  padding-bottom: 3.2rem;

  > * {
    min-width: 0;
  }

  @media (min-width: 1024px) {
    grid-template-columns: minmax(0, 1fr) 34rem;
    grid-template-rows: auto 1fr;
    align-items: start;

    > :nth-child(1) {
      grid-area: 1 / 2;
    }

    > :nth-child(2) {
      grid-area: 1 / 1 / span 2;
    }

    > :nth-child(3) {
      grid-area: 2 / 2;
    }
  }
`;

/** What is read: the returned items first, then the article and all that belongs to it. */
function Reading({ dossier }: { dossier: DossierView }) {
  const isReturned = dossier.state === 'changes-requested';
  const notices = <NoticesSection dossier={dossier} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ReturnedNote dossier={dossier} />
      {isReturned && notices}
      <PreflightSection dossier={dossier} />
      <ArticleSection dossier={dossier} />
      <AudienceSection dossier={dossier} />
      <LetterSection dossier={dossier} />
      {!isReturned && notices}
      <DocumentsSection dossier={dossier} />
      <TimelineSection timeline={dossier.timeline} />
    </Flex>
  );
}

/** What is decided, and by when. */
function Deciding({ dossier }: { dossier: DossierView }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ActionPanel dossier={dossier} />
      <DeadlineSection sla={dossier.sla} />
    </Flex>
  );
}

function Dossier({ dossier }: { dossier: DossierView }) {
  return (
    <>
      <DossierHeader dossier={dossier} />
      <Layouts.Content>
        <Desk>
          <Deciding dossier={dossier} />
          <Reading dossier={dossier} />
          <DossierFacts dossier={dossier} />
        </Desk>
      </Layouts.Content>
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
        <Box padding={{ initial: 4, large: 10 }}>
          <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />
        </Box>
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
