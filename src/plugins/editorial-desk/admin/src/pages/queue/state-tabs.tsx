import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueuePage } from '../../../../../../contracts/desk-views';
import {
  SUBMISSION_STATES,
  type SubmissionState,
} from '../../../../../../domain/submission/lifecycle';
import { useWords } from '../../hooks/use-words';
import { writeQueueParams, type QueueParams } from '../../presentation/queue-params';

type Counts = QueuePage['meta']['counts'];

interface StateTabsProps {
  readonly params: QueueParams;
  readonly counts: Counts | undefined;
}

/** Ends that are rare: their tabs stay away while nothing is in them. */
const RARE: readonly SubmissionState[] = ['recalled', 'lapsed', 'with-ministry', 'refused'];

const Tab = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  padding: 0.8rem 1.2rem;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-current='page'] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function StateTab({ params, counts, state }: StateTabsProps & { state: SubmissionState | null }) {
  const words = useWords();
  const isCurrent = params.state === state;
  const search = writeQueueParams({ ...params, state, page: 1 }).toString();
  const count = counts && (state ? counts[state] : total(counts));
  return (
    <Tab to={{ search }} aria-current={isCurrent ? 'page' : undefined}>
      <Typography fontWeight={isCurrent ? 'bold' : 'regular'} textColor="currentColor">
        {words(state ? `state.${state}` : 'queue.all')}
      </Typography>
      {count !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {count}
        </Typography>
      )}
    </Tab>
  );
}

/** One tab for each state with its count under the other filters; links, so that each has its address. */
export function StateTabs({ params, counts }: StateTabsProps) {
  const words = useWords();
  const shown = SUBMISSION_STATES.filter(
    (state) => !RARE.includes(state) || state === params.state || (counts?.[state] ?? 0) > 0,
  );
  return (
    <Flex
      tag="nav"
      aria-label={words('queue.states')}
      wrap="wrap"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      {[null, ...shown].map((state) => (
        <StateTab key={state ?? 'all'} params={params} counts={counts} state={state} />
      ))}
    </Flex>
  );
}
