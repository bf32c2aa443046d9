import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TimelineEntry } from '../../../../../../contracts/desk-views';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { PLUGIN_ID } from '../../plugin-id';
import { timelineFacts } from '../../presentation/timeline-facts';

const MINUTE_MS = 60_000;

const Line = styled(Box)`
  position: relative;
  padding: 0 0 2rem 2.4rem;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  margin-left: 0.6rem;

  &::before {
    content: '';
    position: absolute;
    left: -0.7rem;
    top: 0.4rem;
    width: 1.2rem;
    height: 1.2rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary600};
    border: 2px solid ${({ theme }) => theme.colors.neutral0};
  }

  &:last-child {
    padding-bottom: 0;
    border-left-color: transparent;
  }
`;

function useFacts({ details, at }: TimelineEntry): string[] {
  const words = useWords();
  const dates = useDates();
  const { numbers, proposal, checklist, corrections, receivedAt } = timelineFacts(details);
  return [
    ...numbers.map(({ book, number }) => words(`timeline.number.${book}`, { number })),
    ...(proposal ? [words('timeline.proposal', { proposal: words(`proposal.${proposal}`) })] : []),
    ...(checklist ? [checklistLine(checklist, words)] : []),
    ...(corrections > 0 ? [words('timeline.corrections', { count: corrections })] : []),
    ...(receivedAt && isEarlier(receivedAt, at)
      ? [words('timeline.received', { time: dates.moment(receivedAt) })]
      : []),
  ];
}

/** An arrival is worth telling when it was not the moment of the act itself. */
function isEarlier(arrival: string, act: string): boolean {
  return Date.parse(act) - Date.parse(arrival) > MINUTE_MS;
}

function checklistLine(
  checklist: NonNullable<ReturnType<typeof timelineFacts>['checklist']>,
  words: ReturnType<typeof useWords>,
): string {
  return words('timeline.checklist', {
    passed: checklist.pass,
    failed: checklist.fail,
    skipped: checklist['not-applicable'],
  });
}

/** Acts that this panel has no word for yet show under their own name. */
function useActName(action: string): string {
  const intl = useIntl();
  return intl.formatMessage({ id: `${PLUGIN_ID}.timeline.${action}`, defaultMessage: action });
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const dates = useDates();
  const name = useActName(entry.action);
  const facts = useFacts(entry);
  const { actor, at, reason } = entry;
  const by = [actor.name, actor.role, actor.unit].filter(Boolean).join(', ');
  return (
    <Line tag="li">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Flex justifyContent="space-between" wrap="wrap" gap={2}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {name}
          </Typography>
          <Typography tag="time" variant="pi" textColor="neutral600" dateTime={at}>
            {dates.moment(at)}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {by}
        </Typography>
        {reason && <Typography textColor="neutral800">“{reason}”</Typography>}
        {facts.length > 0 && (
          <Typography variant="pi" textColor="neutral700">
            {facts.join(' · ')}
          </Typography>
        )}
      </Flex>
    </Line>
  );
}

/** Every act on record, the latest first. */
export function TimelineSection({ timeline }: { timeline: readonly TimelineEntry[] }) {
  const words = useWords();
  return (
    <Section title={words('timeline.title')}>
      {timeline.length === 0 ? (
        <Typography textColor="neutral600">{words('timeline.empty')}</Typography>
      ) : (
        <ol>
          {[...timeline].reverse().map((entry) => (
            <Entry key={entry.sequence} entry={entry} />
          ))}
        </ol>
      )}
    </Section>
  );
}
