import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { CalendarView } from '../../../../../../contracts/calendar';
import { useCalendarQuery } from '../../api/settings-api';
import { Callout } from '../../components/callout';
import { ProblemPage } from '../../components/problem-page';
import { usePageTitle } from '../../hooks/use-page-title';
import { useWords } from '../../hooks/use-words';
import { CALENDAR_PERMISSIONS } from '../../plugin-id';
import { problemOf } from '../../presentation/problem';
import { CalendarMonth } from './calendar-month';

const Months = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr));
  align-items: start;
`;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface YearProps {
  readonly view: CalendarView;
  readonly onYear: (year: number) => void;
}

function Year({ view, onYear }: YearProps) {
  const words = useWords();
  const { year, days, missingYears } = view;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      {missingYears.length > 0 && (
        <Callout
          tone="warning"
          title={words('calendar.missing', { years: missingYears.join(', ') })}
        >
          <Typography>{words('calendar.missing.why')}</Typography>
        </Callout>
      )}
      <Flex gap={4}>
        <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => onYear(year - 1)}>
          {String(year - 1)}
        </Button>
        <Typography tag="h2" variant="beta">
          {String(year)}
        </Typography>
        <Button variant="tertiary" endIcon={<ArrowRight />} onClick={() => onYear(year + 1)}>
          {String(year + 1)}
        </Button>
      </Flex>
      <Box>
        <Months>
          {MONTHS.map((month) => (
            <CalendarMonth
              key={month}
              year={year}
              month={month}
              days={days.filter(({ date }) => Number(date.slice(5, 7)) === month)}
            />
          ))}
        </Months>
      </Box>
    </Flex>
  );
}

function Body() {
  const words = useWords();
  const [year, setYear] = useState<number | null>(null);
  const { data, error, refetch } = useCalendarQuery(year, { refetchOnMountOrArgChange: true });
  if (data) return <Year view={data} onYear={setYear} />;
  if (error) return <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />;
  return <Page.Loading>{words('calendar.loading')}</Page.Loading>;
}

/** A year of the calendar that all due dates are counted by. */
export default function CalendarPage() {
  const words = useWords();
  usePageTitle(words('calendar.title'));
  return (
    <Page.Protect permissions={CALENDAR_PERMISSIONS}>
      <Page.Main>
        <Layouts.Header title={words('calendar.title')} subtitle={words('calendar.subtitle')} />
        <Layouts.Content>
          <Body />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
