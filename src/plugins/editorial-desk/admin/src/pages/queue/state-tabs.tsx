import { Flex, Typography } from '@strapi/design-system';
import type { QueuePage } from '../../../../../../contracts/desk-views';
import { SUBMISSION_STATES } from '../../../../../../domain/submission/lifecycle';
import { TabLink } from '../../components/tab-link';
import { useWords } from '../../hooks/use-words';
import {
  OPEN_STATES,
  writeQueueParams,
  type QueueParams,
  type StateTab,
} from '../../presentation/queue-params';

type Counts = QueuePage['meta']['counts'];

interface StateTabsProps {
  readonly params: QueueParams;
  readonly counts: Counts | undefined;
}

/** States that many people never meet: their tabs stay away while nothing is in them. */
const RARE: readonly StateTab[] = ['draft', 'with-ministry', 'refused', 'recalled', 'lapsed'];

function countIn(tab: StateTab, counts: Counts): number {
  if (tab !== 'open' && tab !== 'all') return counts[tab];
  const states = tab === 'open' ? OPEN_STATES : SUBMISSION_STATES;
  return states.reduce((sum, state) => sum + counts[state], 0);
}

function Tab({ params, counts, tab }: StateTabsProps & { tab: StateTab }) {
  const words = useWords();
  const isCurrent = params.state === tab;
  const search = writeQueueParams({ ...params, state: tab, page: 1 }).toString();
  const count = counts && countIn(tab, counts);
  return (
    <TabLink to={{ search }} aria-current={isCurrent ? 'page' : undefined}>
      <Typography fontWeight={isCurrent ? 'bold' : 'regular'} textColor="currentColor">
        {words(tab === 'open' || tab === 'all' ? `queue.${tab}` : `state.${tab}`)}
      </Typography>
      {count !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {count}
        </Typography>
      )}
    </TabLink>
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
      {(['open', ...shown, 'all'] as const).map((tab) => (
        <Tab key={tab} params={params} counts={counts} tab={tab} />
      ))}
    </Flex>
  );
}
