import type { Instant } from './instant';
import type { LocalDate } from './local-date';

const DAY_MS = 86_400_000;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

// A formatter is far dearer to make than to use, and the feed asks for the local day on every read.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** What the clocks of the zone show, as the milliseconds at which a clock in UTC shows the same. */
function wallClock(instant: Instant, zone: string): number {
  const parts = formatterOf(zone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const day = Date.UTC(read('year'), read('month') - 1, read('day'));
  return day + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
}

/** How far the clocks of the zone are ahead of UTC at an instant of whole seconds. */
function offsetAt(instant: Instant, zone: string): number {
  return wallClock(instant, zone) - instant;
}

/** The day on which an instant falls in an IANA zone. Throws RangeError for an unknown zone. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 10) as LocalDate;
}

/** What a clock in an IANA zone shows at an instant, 'HH:MM' from 00:00 to 23:59. */
export function localTimeOf(instant: Instant, zone: string): string {
  return new Date(wallClock(instant, zone)).toISOString().slice(11, 16);
}

/**
 * The instant at which the clocks of a zone show `time` ('HH:MM') on `date`: the first of the two
 * when clocks are put back over it, as much later as the clocks jump when they jump over it.
 * Throws RangeError for a malformed time or an unknown zone.
 */
export function instantAt(date: LocalDate, time: string, zone: string): Instant {
  if (!TIME_OF_DAY.test(time)) throw new RangeError(`Not a time of day: ${time}`);
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsetBefore = offsetAt(wall - DAY_MS, zone);
  const offsetAfter = offsetAt(wall + DAY_MS, zone);
  const byBefore = wall - offsetBefore;
  const byAfter = wall - offsetAfter;
  if (offsetAt(byBefore, zone) === offsetBefore) return byBefore;
  return offsetAt(byAfter, zone) === offsetAfter ? byAfter : byBefore;
}

/**
 * The first instant of a day in a zone: 00:00, or the moment the clocks jump to when they jump over
 * midnight. The start of the next day is where a day ends (24:00, Civil Code 2015 art. 148(6)).
 */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let within = instantAt(date, '00:00', zone);
  if (wallClock(within, zone) === midnight) return within;
  let before = within - DAY_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (wallClock(middle, zone) < midnight) before = middle;
    else within = middle;
  }
  return within;
}
