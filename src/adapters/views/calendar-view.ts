import type { Ports } from '../../actions/ports';
import type { CalendarView } from '../../contracts/calendar';
import { yearOf } from '../../domain/shared/local-date';
import { localDateOf } from '../../domain/shared/zone';

/** One year of the calendar, this year unless another is asked for. */
export async function readCalendar(year: number | undefined, ports: Ports): Promise<CalendarView> {
  const rows = await ports.calendar.rows();
  const today = localDateOf(ports.now(), ports.zone);
  const shown = year ?? yearOf(today);
  const years = [...new Set(rows.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
  const needed = [yearOf(today), yearOf(today) + 1];
  return {
    year: shown,
    today,
    years,
    missingYears: needed.filter((one) => !years.includes(one)),
    days: rows
      .filter(({ date }) => yearOf(date) === shown)
      .sort((one, other) => (one.date < other.date ? -1 : 1)),
  };
}
