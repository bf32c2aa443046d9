import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { MailProblemView, MailView } from '../../../../../../contracts/job-views';
import { useRetryMailsMutation } from '../../api/jobs-api';
import { Callout } from '../../components/callout';
import { Facts } from '../../components/facts';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

interface MailProps {
  readonly mail: MailView;
  readonly mayRetry: boolean;
}

function ProblemLine({ problem }: { readonly problem: MailProblemView }) {
  const words = useWords();
  const dates = useDates();
  const { subject, state, attempts, error, nextAttemptAt } = problem;
  const next =
    state === 'failed'
      ? words('jobs.mail.givenUp')
      : words('jobs.mail.nextAttempt', { time: dates.moment(nextAttemptAt) });
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag="div" textColor="neutral800">
        {subject}
      </Typography>
      <Typography
        tag="div"
        variant="pi"
        textColor={state === 'failed' ? 'danger600' : 'neutral600'}
      >
        {words('jobs.mail.attempts', { count: attempts, error: error ?? '–' })} · {next}
      </Typography>
    </Box>
  );
}

function Retry({ mail, mayRetry }: MailProps) {
  const words = useWords();
  const [retry, { isLoading }] = useRetryMailsMutation();
  if (!mayRetry || mail.failed === 0) return null;
  return (
    <Button
      size="S"
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void retry(undefined)}
    >
      {words('jobs.mail.retry', { count: mail.failed })}
    </Button>
  );
}

/** What waits to be sent, since when, and what could not be. */
export function MailSection({ mail, mayRetry }: MailProps) {
  const words = useWords();
  const dates = useDates();
  const { waiting, failed, sentLastDay, oldestWaitingAt, problems } = mail;
  return (
    <Section title={words('jobs.mail.title')} aside={<Retry mail={mail} mayRetry={mayRetry} />}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Facts
          facts={[
            { label: words('jobs.mail.waiting'), value: waiting },
            {
              label: words('jobs.mail.oldest'),
              value: oldestWaitingAt === null ? '–' : dates.moment(oldestWaitingAt),
            },
            { label: words('jobs.mail.sent'), value: sentLastDay },
            { label: words('jobs.mail.failed'), value: failed },
          ]}
        />
        {problems.length > 0 && (
          <Callout
            tone={failed > 0 ? 'danger' : 'warning'}
            title={words('jobs.mail.problems', { count: problems.length })}
          >
            <ul>
              {problems.map((problem) => (
                <ProblemLine key={problem.id} problem={problem} />
              ))}
            </ul>
          </Callout>
        )}
      </Flex>
    </Section>
  );
}
