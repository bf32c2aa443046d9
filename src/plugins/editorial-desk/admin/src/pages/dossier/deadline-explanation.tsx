import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ExplainedDay } from '../../../../../../domain/calendar/explained-day';
import { ProvisionalBadge } from '../../components/sla-badge';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

const Count = styled(Flex)<{ $counts: boolean }>`
  flex-shrink: 0;
  width: 2.4rem;
  height: 2.4rem;
  border-radius: 50%;
  background: ${({ theme, $counts }) => ($counts ? theme.colors.primary600 : 'transparent')};
  border: 1px solid
    ${({ theme, $counts }) => ($counts ? theme.colors.primary600 : theme.colors.neutral300)};
  color: ${({ theme, $counts }) => ($counts ? theme.colors.neutral0 : theme.colors.neutral600)};
  font-size: 1.2rem;
  font-weight: 600;
`;

/** The day's own name says more than its kind: "Tết Nguyên đán" rather than "public holiday". */
function Reason({ day }: { day: ExplainedDay }) {
  const words = useWords();
  const kind = words(`deadline.reason.${day.reason}`);
  return (
    <>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {day.name ? `${kind}: ${day.name}` : kind}
      </Typography>
      {day.legalBasis && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {day.legalBasis}
        </Typography>
      )}
    </>
  );
}

function Day({ day }: { day: ExplainedDay }) {
  const words = useWords();
  const dates = useDates();
  const counts = day.counted !== null;
  const label =
    day.counted === null
      ? words('deadline.skipped')
      : words('deadline.counted', { number: day.counted });
  return (
    <Flex tag="li" gap={3} alignItems="flex-start">
      <Count $counts={counts} justifyContent="center" role="img" aria-label={label}>
        {day.counted ?? '–'}
      </Count>
      <Box>
        <Flex gap={2} wrap="wrap">
          <Typography
            fontWeight={counts ? 'semiBold' : 'regular'}
            textColor={counts ? 'neutral800' : 'neutral600'}
          >
            {dates.weekday(day.date)}
          </Typography>
          {day.provisional && <ProvisionalBadge />}
        </Flex>
        <Reason day={day} />
      </Box>
    </Flex>
  );
}

/** Every day from arrival to due date: counted, or why not, by which decision. */
export function DeadlineExplanation({ days }: { days: readonly ExplainedDay[] }) {
  const words = useWords();
  const limit = Math.max(0, ...days.map(({ counted }) => counted ?? 0));
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      <Typography variant="pi" textColor="neutral700">
        {words('deadline.rule', { limit })}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {days.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </Flex>
    </Flex>
  );
}
