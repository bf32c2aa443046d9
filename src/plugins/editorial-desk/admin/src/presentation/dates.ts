/** Officials read office time wherever their computer stands. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';

type Parts = Intl.DateTimeFormatOptions;

const DAY: Parts = { day: '2-digit', month: '2-digit', year: 'numeric' };
const SPELLED_DAY: Parts = { day: 'numeric', month: 'short', year: 'numeric' };
const TIME: Parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** Day first in both languages, as the documents write it. */
function format(moment: Date, locale: string, parts: Parts): string {
  const language = locale.startsWith('vi') ? 'vi' : 'en-GB';
  return new Intl.DateTimeFormat(language, parts).format(moment);
}

function dayParts(locale: string): Parts {
  return locale.startsWith('vi') ? DAY : SPELLED_DAY;
}

/** A legal day ('YYYY-MM-DD') in words, the same in every zone. */
export function formatDay(day: string, locale: string): string {
  return format(new Date(`${day}T00:00:00Z`), locale, { ...dayParts(locale), timeZone: 'UTC' });
}

/** A legal day with the day of its week. */
export function formatWeekday(day: string, locale: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  const weekday = format(moment, locale, { weekday: 'long', timeZone: 'UTC' });
  return `${weekday}, ${formatDay(day, locale)}`;
}

/** The day on which an instant (ISO 8601) falls in the office's zone. */
export function formatDate(instant: string, locale: string): string {
  return format(new Date(instant), locale, { ...dayParts(locale), timeZone: OFFICE_ZONE });
}

/** An instant (ISO 8601) by the office's clock. */
export function formatMoment(instant: string, locale: string): string {
  const time = format(new Date(instant), locale, { ...TIME, timeZone: OFFICE_ZONE });
  return `${time} ${formatDate(instant, locale)}`;
}
