import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formatDate, formatDay, formatMoment, formatWeekday } from '../presentation/dates';

/** Days and moments in the reader's language, by the office's clock. */
export function useDates() {
  const { locale } = useIntl();
  return useMemo(
    () => ({
      day: (day: string) => formatDay(day, locale),
      weekday: (day: string) => formatWeekday(day, locale),
      date: (instant: string) => formatDate(instant, locale),
      moment: (instant: string) => formatMoment(instant, locale),
    }),
    [locale],
  );
}
