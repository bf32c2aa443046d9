import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex, LinkButton } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useJobsQuery } from '../../api/jobs-api';
import { ProblemPage } from '../../components/problem-page';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { DESK_PATH, JOBS_PERMISSIONS } from '../../plugin-id';
import { problemOf } from '../../presentation/problem';
import { JobsTable } from './jobs-table';
import { MailSection } from './mail-section';

const REFRESH_MS = 20_000;

function Body() {
  const words = useWords();
  const { data, error, refetch } = useJobsQuery(undefined, { pollingInterval: REFRESH_MS });
  if (data) {
    return (
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
        <JobsTable jobs={data.jobs} />
        <MailSection mail={data.mail} mayRetry={data.mayRetry} />
      </Flex>
    );
  }
  if (error) return <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />;
  return <Page.Loading>{words('jobs.loading')}</Page.Loading>;
}

/** What the desk does by itself, and where the outgoing mail stands. */
export function JobsPage() {
  const words = useWords();
  usePageTitle(words('jobs.title'));
  return (
    <Page.Protect permissions={JOBS_PERMISSIONS}>
      <Page.Main>
        <Layouts.Header
          title={words('jobs.title')}
          subtitle={words('jobs.subtitle')}
          navigationAction={
            <Flex>
              <LinkButton
                tag={NavLink}
                to={DESK_PATH}
                variant="ghost"
                startIcon={<ArrowLeft aria-hidden />}
              >
                {words('dossier.back')}
              </LinkButton>
            </Flex>
          }
        />
        <Layouts.Content>
          <Body />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
