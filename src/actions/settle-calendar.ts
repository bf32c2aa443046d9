import type { CalendarEffect } from '../contracts/calendar';
import type { DayChange } from '../domain/calendar/calendar-change';
import { computeDeadline } from '../domain/calendar/deadline';
import { changesStored, recomputeDue } from '../domain/calendar/recomputed-deadline';
import { createCalendar, type WorkingCalendar } from '../domain/calendar/working-calendar';
import type { Json } from '../domain/decision/canonical-json';
import { addDays } from '../domain/shared/local-date';
import { startOfDay } from '../domain/shared/zone';
import type { Actor } from '../domain/submission/actor';
import type { OpenDeadline } from './calendar-store';
import { deskRow } from './desk-row';
import type { Ports } from './ports';

/** Who changed the calendar, and why. */
export interface CalendarAct {
  readonly changes: readonly DayChange[];
  readonly actor: Actor;
  readonly reason: string | null;
}

interface Touched {
  readonly open: OpenDeadline;
  readonly effect: CalendarEffect;
}

/** The dossiers whose due date a calendar says otherwise than is stored, the earliest first. */
export function effectsOf(
  open: readonly OpenDeadline[],
  calendar: WorkingCalendar,
  zone: string,
): readonly CalendarEffect[] {
  return touchedBy(open, calendar, zone).map(({ effect }) => effect);
}

/**
 * Puts a change of the calendar, already written in the open transaction, on record, and moves the
 * due dates that hang on it: each with a ledger row of the old date, the new one and the cause.
 */
export async function settleCalendar(
  { changes, actor, reason }: CalendarAct,
  ports: Ports,
): Promise<readonly CalendarEffect[]> {
  if (changes.length === 0) return [];
  const open = await ports.calendar.openDeadlines();
  const calendar = createCalendar(await ports.calendar.rows());
  const now = ports.now();
  const details = { changes: changes.map(recordOf) };
  await ports.ledger.append(
    deskRow({ action: 'change-calendar', reason, details }, actor, now),
    null,
  );
  const touched = touchedBy(open, calendar, ports.zone);
  const days = changes.map(({ date }) => date);
  for (const one of touched.filter(({ effect }) => changesStored(effect))) {
    await moveDue(one, { days, actor, reason }, ports);
  }
  return touched.map(({ effect }) => effect);
}

function recordOf({ date, before, after }: DayChange): Json {
  return { date, before: before && { ...before }, after: after && { ...after } };
}

function touchedBy(
  open: readonly OpenDeadline[],
  calendar: WorkingCalendar,
  zone: string,
): readonly Touched[] {
  return open
    .flatMap((one) => {
      const { startedAt, clock: policy, extendedBy, pauses } = one;
      const question = { startedAt, policy, extendedBy, pauses, calendar, zone };
      const recomputed = recomputeDue(one, computeDeadline(question));
      const { documentId, title, receiptNumber, office } = one;
      const named = { documentId, title, receiptNumber, office };
      return recomputed ? [{ open: one, effect: { ...named, ...recomputed } }] : [];
    })
    .sort((one, other) => (one.effect.from < other.effect.from ? -1 : 1));
}

async function moveDue(
  { open, effect }: Touched,
  { days, actor, reason }: { days: readonly string[]; actor: Actor; reason: string | null },
  ports: Ports,
): Promise<void> {
  const { documentId, to, provisionalAfter } = effect;
  const dueAt = startOfDay(addDays(to, 1), ports.zone);
  await ports.calendar.moveDue({ documentId, dueOn: to, dueAt, provisional: provisionalAfter });
  const { from, computed, provisionalBefore } = effect;
  const details = { due: { from, to, computed, provisionalBefore, provisionalAfter }, days };
  await ports.ledger.append(
    {
      ...deskRow({ action: 'recompute-deadline', reason, details }, actor, ports.now()),
      submission: documentId,
      fromState: open.state,
      toState: open.state,
      round: open.round,
    },
    null,
  );
}
