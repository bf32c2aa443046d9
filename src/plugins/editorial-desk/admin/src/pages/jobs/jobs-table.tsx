import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import type { JobView } from '../../../../../../contracts/job-views';
import { Pill } from '../../components/pill';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

interface JobProps {
  readonly job: JobView;
}

function JobState({ job }: JobProps) {
  const words = useWords();
  if (job.isUnarmed) {
    return (
      <Pill tone="danger" icon={WarningCircle} hint={words('jobs.unarmed.hint')}>
        {words('jobs.unarmed')}
      </Pill>
    );
  }
  if (job.outcome === 'failed') {
    return (
      <Pill tone="danger" icon={WarningCircle}>
        {words('jobs.failed', { count: job.failures })}
      </Pill>
    );
  }
  if (job.outcome === null) return <Pill tone="neutral">{words('jobs.never')}</Pill>;
  return (
    <Pill tone="success" icon={CheckCircle}>
      {words('jobs.done')}
    </Pill>
  );
}

function Moment({ at }: { readonly at: string | null }) {
  const dates = useDates();
  return <Typography textColor="neutral800">{at === null ? '–' : dates.moment(at)}</Typography>;
}

function NameCell({ job }: JobProps) {
  const words = useWords();
  return (
    <Box minWidth="22rem" maxWidth="44rem" paddingTop={3} paddingBottom={3}>
      <Typography tag="div" fontWeight="semiBold" textColor="neutral800">
        {words(`jobs.name.${job.name}`)}
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
        {words(`jobs.help.${job.name}`)}
      </Typography>
      {job.error !== null && (
        <Typography tag="div" variant="pi" textColor="danger600" style={{ whiteSpace: 'normal' }}>
          {job.error}
        </Typography>
      )}
    </Box>
  );
}

function JobRow({ job }: JobProps) {
  const words = useWords();
  return (
    <Tr>
      <Td>
        <NameCell job={job} />
      </Td>
      <Td>
        <JobState job={job} />
      </Td>
      <Td>
        <Moment at={job.finishedAt} />
      </Td>
      <Td>
        {job.isRunning ? (
          <Pill tone="primary" icon={Clock}>
            {words('jobs.running')}
          </Pill>
        ) : (
          <Moment at={job.nextRunAt} />
        )}
      </Td>
      <Td>
        <Typography
          fontWeight={job.backlog > 0 ? 'bold' : 'regular'}
          textColor={job.backlog > 0 ? 'neutral800' : 'neutral600'}
        >
          {words('jobs.backlog.value', { count: job.backlog })}
        </Typography>
      </Td>
    </Tr>
  );
}

const COLUMNS = ['name', 'state', 'last', 'next', 'backlog'] as const;

/** The jobs with how their last run ended, when they run next and what is due. */
export function JobsTable({ jobs }: { readonly jobs: readonly JobView[] }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch">
      <Table colCount={COLUMNS.length} rowCount={jobs.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {words(`jobs.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {jobs.map((job) => (
            <JobRow key={job.name} job={job} />
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}
