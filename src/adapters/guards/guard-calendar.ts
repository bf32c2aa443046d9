import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import { invalidRequest } from '../../contracts/errors';
import { changesTo, refusalsOfDay, type DayChange } from '../../domain/calendar/calendar-change';
import type { WorkingDayException } from '../../domain/calendar/working-day-exception';
import { loadCaller } from '../stores/caller-store';
import { loadExceptions } from '../stores/load-reference';
import { inTransaction } from '../stores/transaction';
import { requestAccount, type Next, type Written } from './document-write';

/** Moves the due dates that hang on a change of the calendar, in the transaction of the change. */
export type SettleCalendar = (changes: readonly DayChange[], caller: Caller) => Promise<void>;

const NOBODY = { id: 0, firstname: 'Hệ thống', lastname: '' };

/**
 * Lets nobody write a day of the calendar without its consequences: the row is checked, and the due
 * dates move with it or nothing is written, whichever way the write came.
 */
export async function guardCalendar(
  strapi: Core.Strapi,
  next: Next,
  settle: SettleCalendar,
): Promise<Written> {
  const caller = await loadCaller(strapi, requestAccount(strapi) ?? NOBODY);
  return inTransaction(strapi, async () => {
    const before = await loadExceptions(strapi);
    const written = await next();
    const changes = changesBetween(before, await loadExceptions(strapi));
    const refusals = changes.flatMap(({ after }) => (after ? refusalsOfDay(after) : []));
    if (refusals.length > 0) throw invalidRequest(refusals);
    await settle(changes, caller);
    return written;
  });
}

function changesBetween(
  before: readonly WorkingDayException[],
  after: readonly WorkingDayException[],
): DayChange[] {
  const left = new Set(after.map(({ date }) => date));
  const gone = before.filter(({ date }) => !left.has(date)).map(({ date }) => date);
  return changesTo(before, after, gone);
}
