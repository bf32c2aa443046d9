import { addDays, yearOf, type LocalDate } from '../shared/local-date';
import { isPaused, type PausedDays } from './pauses';
import {
  dayInCalendar,
  type CalendarDay,
  type DayReason,
  type WorkingCalendar,
} from './working-calendar';

/** One day between arrival and due date, and why it counts or does not. */
export interface ExplainedDay {
  readonly date: LocalDate;
  /** `paused`: the agency had the dossier. `kept`: only a promised date that stays. */
  readonly reason: 'day-of-receipt' | 'after-hours' | 'paused' | 'kept' | DayReason;
  /** 1 to the limit, or beyond it where it was extended, for a day that counts, null for one that does not. */
  readonly counted: number | null;
  /** Name and legal basis of the calendar's row for the day; null when it has none. */
  readonly name: string | null;
  readonly legalBasis: string | null;
  /** The day's row is not confirmed, or its year has no calendar. */
  readonly provisional: boolean;
  /** Counts only because the due date was moved. */
  readonly extended?: true;
}

/** The days to explain: the count begins after `receivedOn`, which is never before `arrivedOn`. */
export interface DeadlineSpan {
  readonly arrivedOn: LocalDate;
  readonly receivedOn: LocalDate;
  /** The last day that counts; before `dueOn` where a later date was promised. */
  readonly endsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly paused: readonly PausedDays[];
  /** Working days by rule; what counts beyond them was added. */
  readonly limit: number;
}

function reasonIn(span: DeadlineSpan, day: CalendarDay): ExplainedDay['reason'] {
  if (day.date === span.receivedOn) return 'day-of-receipt';
  if (day.working && isPaused(day.date, span.paused)) return 'paused';
  if (day.working && day.date > span.endsOn) return 'kept';
  // A worked day before the day of receipt can only be one on which it came too late.
  return day.date < span.receivedOn && day.working ? 'after-hours' : day.reason;
}

function isCounted(span: DeadlineSpan, { date, working }: CalendarDay): boolean {
  const within = date > span.receivedOn && date <= span.endsOn;
  return working && within && !isPaused(date, span.paused);
}

function describeRow(calendar: WorkingCalendar, { date, exception }: CalendarDay) {
  if (exception) {
    const { name, legalBasis, status } = exception;
    return { name, legalBasis, provisional: status === 'provisional' };
  }
  return { name: null, legalBasis: null, provisional: !calendar.years.has(yearOf(date)) };
}

/** Explains every day from arrival to due date, both included, in order. */
export function explainDays(calendar: WorkingCalendar, span: DeadlineSpan): ExplainedDay[] {
  const explained: ExplainedDay[] = [];
  let counted = 0;
  for (let date = span.arrivedOn; date <= span.dueOn; date = addDays(date, 1)) {
    const day = dayInCalendar(calendar, date);
    const counts = isCounted(span, day);
    if (counts) counted += 1;
    explained.push({
      date,
      reason: reasonIn(span, day),
      counted: counts ? counted : null,
      ...describeRow(calendar, day),
      ...(counts && counted > span.limit ? { extended: true as const } : {}),
    });
  }
  return explained;
}
