import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, LinkButton } from '@strapi/design-system';
import { ArrowLeft, Download, File } from '@strapi/icons';
import { NavLink, useParams } from 'react-router-dom';
import type { OfficialDocument } from '../../../../../../domain/documents/official-document';
import { usePaperQuery } from '../../api/papers-api';
import { ProblemPage } from '../../components/problem-page';
import { useDownload } from '../../hooks/use-download';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { dossierPath } from '../../plugin-id';
import { documentPath, paperFileName, type PaperName } from '../../presentation/paper-paths';
import { problemOf } from '../../presentation/problem';
import { PrintStyle } from './print-style';
import { Sheet } from './sheet';

function Tools({ paper }: { paper: PaperName }) {
  const words = useWords();
  const { download, busy } = useDownload();
  const save = () =>
    void download(`/editorial-desk${documentPath(paper)}.docx`, paperFileName(paper, null));
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" startIcon={<File aria-hidden />} onClick={() => window.print()}>
        {words('paper.print')}
      </Button>
      <Button startIcon={<Download aria-hidden />} loading={busy} onClick={save}>
        {words('paper.save')}
      </Button>
    </Flex>
  );
}

function Shown({ paper, document }: { paper: PaperName; document: OfficialDocument }) {
  const words = useWords();
  return (
    <>
      <PrintStyle />
      <Layouts.BaseHeader
        title={document.title}
        subtitle={words('paper.subtitle')}
        primaryAction={<Tools paper={paper} />}
        navigationAction={
          <Flex>
            <LinkButton
              tag={NavLink}
              to={dossierPath(paper.documentId)}
              variant="ghost"
              startIcon={<ArrowLeft aria-hidden />}
            >
              {words('paper.back')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Sheet document={document} />
      </Layouts.Content>
    </>
  );
}

/** A document of a dossier on a page, word for word as in its Word file. */
export function PaperPage() {
  const words = useWords();
  const { documentId = '', number, kind } = useParams();
  const paper = number === undefined ? { documentId, kind } : { documentId, notice: number };
  const { currentData: document, error, isFetching, refetch } = usePaperQuery(paper as PaperName);
  usePageTitle(document?.title ?? words('papers.title'));
  if (error !== undefined && !isFetching) {
    return (
      <Page.Main>
        <Box padding={{ initial: 4, large: 10 }}>
          <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />
        </Box>
      </Page.Main>
    );
  }
  if (!document) return <Page.Loading>{words('dossier.loading')}</Page.Loading>;
  return (
    <Page.Main>
      <Shown paper={paper} document={document} />
    </Page.Main>
  );
}
