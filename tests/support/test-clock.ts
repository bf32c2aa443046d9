import type { Instant } from '../../src/domain/shared/instant';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { at, day } from './calendar-fixture';

/** The Monday on which every test begins. */
export const FIRST_DAY: LocalDate = day('2024-10-07');

/** Nine o'clock of the first day, in Vietnam. */
export const FIRST_MOMENT: Instant = at('2024-10-07T09:00:00+07:00');
const HOUR = 3_600_000;

/** The clock of a running application, which stands still unless it is moved. */
export interface TestClock {
  now(): Instant;
  /** Moves it to an instant, or to a text with offset. */
  set(moment: Instant | string): void;
  advance(hours: number): void;
}

/** A clock that stands at nine o'clock of the first day, in Vietnam. */
export function createClock(): TestClock {
  let moment = FIRST_MOMENT;
  return {
    now: () => moment,
    set(to) {
      moment = typeof to === 'string' ? at(to) : to;
    },
    advance(hours) {
      moment += hours * HOUR;
    },
  };
}
