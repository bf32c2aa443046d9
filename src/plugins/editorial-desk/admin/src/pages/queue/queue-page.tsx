import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Flex, LinkButton } from '@strapi/design-system';
import { Clock, Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useQueueQuery } from '../../api/desk-api';
import { usePageTitle } from '../../hooks/use-page-title';
import { useQueueParams } from '../../hooks/use-queue-params';
import { useWords } from '../../hooks/use-words';
import { JOBS_PATH, JOBS_PERMISSIONS, SUBMISSION_UID } from '../../plugin-id';
import { queueSearch } from '../../presentation/queue-params';
import { QueueBoard } from './queue-board';
import { QueueFilters } from './queue-filters';
import { QueueResults } from './queue-results';
import { StateTabs } from './state-tabs';

const CREATE = 'plugin::content-manager.explorer.create';

function useMayCreate(): boolean {
  const permissions = useAuth('QueuePage', ({ permissions: all }) => all);
  return permissions.some(({ action, subject }) => action === CREATE && subject === SUBMISSION_UID);
}

function NewDossier() {
  const words = useWords();
  if (!useMayCreate()) return null;
  return (
    <LinkButton
      tag={NavLink}
      to={`/content-manager/collection-types/${SUBMISSION_UID}/create`}
      startIcon={<Plus />}
    >
      {words('queue.new')}
    </LinkButton>
  );
}

function BackgroundWork() {
  const words = useWords();
  const permissions = useAuth('QueuePage', ({ permissions: all }) => all);
  if (!permissions.some(({ action }) => action === JOBS_PERMISSIONS[0]?.action)) return null;
  return (
    <LinkButton tag={NavLink} to={JOBS_PATH} variant="tertiary" startIcon={<Clock />}>
      {words('jobs.title')}
    </LinkButton>
  );
}

/** The dossiers within a person's reach, a table first. */
export function QueuePage() {
  const words = useWords();
  const [params, change] = useQueueParams();
  const answer = useQueueQuery(queueSearch(params), { refetchOnMountOrArgChange: true });
  const total = answer.data?.meta.pagination.total;
  usePageTitle(words('plugin.name'));
  return (
    <Page.Main>
      <Layouts.Header
        title={words('plugin.name')}
        subtitle={total === undefined ? undefined : words('queue.subtitle', { total })}
        primaryAction={<NewDossier />}
        secondaryAction={<BackgroundWork />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {params.look === 'table' && (
            <StateTabs params={params} counts={answer.data?.meta.counts} />
          )}
          <QueueFilters params={params} change={change} />
          {params.look === 'board' ? (
            <QueueBoard params={params} />
          ) : (
            <QueueResults answer={answer} params={params} change={change} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
