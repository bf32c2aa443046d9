import { nextWorkingDay } from '../../domain/calendar/working-calendar';
import { localDateOf } from '../../domain/shared/zone';
import type { Actor } from '../../domain/submission/actor';
import { transitionOf } from '../../domain/submission/lifecycle';
import type { QueueQuery } from '../../contracts/desk-queries';
import type { Condition } from './jurisdiction-filter';
import type { SlaContext } from './sla-view';

/** The queue's filters, its state apart, as conditions on submissions. */
export function queueConditions(
  query: QueueQuery,
  actor: Actor,
  context: SlaContext,
): readonly Condition[] {
  return [
    ...(query.mine === 'true' ? [{ state: { $in: statesOfWork(actor) } }] : []),
    ...(query.q ? [searchCondition(query.q)] : []),
    ...(query.sla ? [slaCondition(query.sla, context)] : []),
  ];
}

/** The states in which something waits for this person. */
function statesOfWork(actor: Actor): string[] {
  const states = [...actor.abilities].flatMap((action) => transitionOf(action).from);
  return [...new Set<string>(states)];
}

function searchCondition(q: string): Condition {
  const contains = { $containsi: q };
  return {
    $or: [{ title: contains }, { receiptNumber: contains }, { agency: { name: contains } }],
  };
}

/** `slaOf` as a condition; `due-soon` means that no working day comes between today and the end. */
function slaCondition(status: NonNullable<QueueQuery['sla']>, context: SlaContext): Condition {
  const now = new Date(context.now);
  const today = localDateOf(context.now, context.zone);
  const next = nextWorkingDay(context.calendar, today);
  const running = { clockStoppedAt: { $null: true }, dueAt: { $notNull: true } };
  switch (status) {
    case 'overdue':
      return { $and: [running, { dueAt: { $lte: now } }] };
    case 'due-soon':
      return { $and: [running, { dueAt: { $gt: now } }, { dueOn: { $lt: next } }] };
    case 'on-track':
      return { $and: [running, { dueOn: { $gte: next } }] };
    case 'paused':
      return { $and: [running, { state: 'changes-requested' }] };
    case 'met':
      return { clockKept: true };
    case 'missed':
      return { clockKept: false };
    default:
      return status satisfies never;
  }
}
