import type { Core } from '@strapi/strapi';
import { nextWorkingDay } from '../../domain/calendar/working-calendar';
import { localDateOf } from '../../domain/shared/zone';
import type { Actor } from '../../domain/submission/actor';
import { transitionOf } from '../../domain/submission/lifecycle';
import { searchWordsOf } from '../../domain/submission/search-text';
import type { QueueQuery } from '../../contracts/desk-queries';
import { UIDS } from '../stores/uids';
import { NOTHING, type Condition } from './jurisdiction-filter';
import type { SlaContext } from './sla-view';

/** The queue's filters, its state apart, as conditions on submissions. */
export async function queueConditions(
  strapi: Core.Strapi,
  { query, actor }: { query: QueueQuery; actor: Actor },
  context: SlaContext,
): Promise<readonly Condition[]> {
  return [
    ...(query.mine === 'true' ? workOf(actor) : []),
    ...(query.assignee === undefined ? [] : [assigneeCondition(query.assignee, actor)]),
    ...(query.q ? [searchCondition(query.q)] : []),
    ...(query.sla ? [slaCondition(query.sla, context)] : []),
    ...propertyConditions(query),
    ...(query.unit ? [{ audienceRule: { units: await unitsIn(strapi, query.unit) } }] : []),
  ];
}

/** Filters that compare one property of the dossier. */
function propertyConditions({ agency, office, topic, programme, scope }: QueueQuery): Condition[] {
  const conditions: Record<string, Condition | undefined> = {
    agency: agency === undefined ? undefined : { agencyKey: agency },
    office: office === undefined ? undefined : { officeKey: office },
    topic: topic === undefined ? undefined : { topic: { code: topic } },
    programme: programme === undefined ? undefined : { programme },
    scope: scope === undefined ? undefined : { audienceRule: { scope } },
  };
  return Object.values(conditions).filter((one) => one !== undefined);
}

/** What waits for this person: in the own office neither what a colleague has in hand. */
function workOf(actor: Actor): readonly Condition[] {
  const turn = { state: { $in: statesOfWork(actor) } };
  const handsOn = actor.abilities.has('propose');
  return handsOn ? [turn, { $or: [assignedTo(actor.person), assignedTo(null)] }] : [turn];
}

/** The states in which something waits for this person; a step aside is nothing to wait for. */
function statesOfWork(actor: Actor): string[] {
  const steps = [...actor.abilities].map(transitionOf).filter(({ aside }) => !aside);
  return [...new Set<string>(steps.flatMap(({ from }) => from))];
}

function assigneeCondition(assignee: string, actor: Actor): Condition {
  if (assignee === 'none') return assignedTo(null);
  return assignedTo(assignee === 'me' ? actor.person : assignee);
}

function assignedTo(person: string | null): Condition {
  return { assigneePerson: person ?? { $null: true } };
}

/** The unit that bears the code and what lies in it, looked up first: the join would be a slow one. */
async function unitsIn(strapi: Core.Strapi, code: string): Promise<Condition> {
  const units = (await strapi.db.query(UIDS.unit).findMany({
    where: { $or: [{ code }, { parent: { code } }, { parent: { parent: { code } } }] },
    select: ['id'],
  })) as { id: number }[];
  return { id: { $in: units.map(({ id }) => id) } };
}

/** All words in title and agency, whatever their tones, or the receipt number as it is written. */
function searchCondition(q: string): Condition {
  const words = searchWordsOf(q).map((word) => ({ searchText: { $contains: word } }));
  if (words.length === 0) return NOTHING;
  return { $or: [{ $and: words }, { receiptNumber: { $startsWithi: q } }] };
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
