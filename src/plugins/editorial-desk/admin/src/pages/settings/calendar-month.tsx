import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WorkingDayException } from '../../../../../../domain/calendar/working-day-exception';
import { Pill } from '../../components/pill';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';
import { KIND_LOOKS } from '../../presentation/kind-looks';
import { weeksOf } from '../../presentation/weeks-of';

const Month = styled.table`
  width: 100%;
  table-layout: fixed;
  text-align: center;

  td,
  th {
    padding: 0.4rem 0.1rem;
    vertical-align: top;
  }
`;

interface MonthProps {
  readonly month: number;
  readonly year: number;
  readonly days: readonly WorkingDayException[];
}

function Day({
  date,
  row,
}: {
  readonly date: string;
  readonly row: WorkingDayException | undefined;
}) {
  const words = useWords();
  const look = row && KIND_LOOKS[row.kind];
  return (
    <Box tag="td" background={look ? `${look.tone}100` : undefined} title={row?.name}>
      <Typography
        tag="div"
        variant="pi"
        fontWeight={row ? 'bold' : 'regular'}
        textColor="neutral800"
      >
        {Number(date.slice(8))}
      </Typography>
      {row && (
        <Typography tag="div" variant="sigma" textColor="neutral800">
          {words(`calendar.kind.${row.kind}.short`)}
        </Typography>
      )}
    </Box>
  );
}

function Row({ row }: { readonly row: WorkingDayException }) {
  const words = useWords();
  const dates = useDates();
  const { tone, icon } = KIND_LOOKS[row.kind];
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Pill tone={tone} icon={icon}>
        {words(`calendar.kind.${row.kind}`)}
      </Pill>
      <Typography variant="pi" fontWeight="semiBold">
        {dates.day(row.date)}: {row.name}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {row.legalBasis}
        {row.status === 'provisional' ? ` (${words('calendar.provisional')})` : ''}
      </Typography>
    </Flex>
  );
}

/** A month with its days that are not what their weekday says, and why each is so. */
export function CalendarMonth({ month, year, days }: MonthProps) {
  const words = useWords();
  const rows = new Map(days.map((row) => [String(row.date), row]));
  const weeks = weeksOf(year, month);
  return (
    <Box background="neutral0" borderColor="neutral150" hasRadius padding={4}>
      <Month>
        <Typography tag="caption" fontWeight="bold">
          {words('calendar.month', { month })}
        </Typography>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={place}>
              {week.map((date, weekday) =>
                date === null ? (
                  <td key={weekday} />
                ) : (
                  <Day key={date} date={date} row={rows.get(date)} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Month>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {days.map((row) => (
          <Row key={row.date} row={row} />
        ))}
      </Flex>
    </Box>
  );
}
