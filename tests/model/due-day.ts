import { seededExceptions } from '../support/calendar-fixture';

const HOUR = 3_600_000;
const MARKS = new Map(seededExceptions().map(({ date, kind }) => [String(date), kind]));

/** The due day by a walk over days in Vietnamese time that knows nothing of the desk's calendar. */
export function dueDayByWalk(startedAt: number, limit: number): string {
  const clock = new Date(startedAt + 7 * HOUR);
  const today = () => clock.toISOString().slice(0, 10);
  const worked = () => {
    const kind = MARKS.get(today());
    return kind === undefined ? ![0, 6].includes(clock.getUTCDay()) : kind === 'swap-work';
  };
  for (let left = limit; left > 0; left -= worked() ? 1 : 0) {
    clock.setUTCDate(clock.getUTCDate() + 1);
  }
  return today();
}
