import type { Core } from '@strapi/strapi';
import type { QueueExportQuery, QueueQuery } from '../../contracts/desk-queries';
import type { Named, QueuePage, QueueRow } from '../../contracts/desk-views';
import type { Scope } from '../../domain/submission/dossier';
import type { Actor } from '../../domain/submission/actor';
import { SUBMISSION_STATES, type SubmissionState } from '../../domain/submission/lifecycle';
import { queueSheet } from '../documents/queue-sheet';
import { UIDS } from '../stores/uids';
import { jurisdictionOf, type Condition } from './jurisdiction-filter';
import { queueConditions } from './queue-filter';
import { slaViewOf, type ClockColumns, type SlaContext } from './sla-view';

interface ListedRow extends ClockColumns {
  readonly documentId: string;
  readonly version: number;
  readonly title: string | null;
  readonly round: number;
  readonly agency: Named | null;
  readonly receivingOffice: Named | null;
  readonly receiptNumber: string | null;
  readonly scope: Scope | null;
  readonly audienceRule: { readonly scope: Scope } | null;
  readonly topic: QueueRow['topic'];
  readonly programme: string | null;
  readonly submittedAt: string | null;
  readonly updatedAt: string;
  readonly assigneePerson: string | null;
  readonly assigneeName: string | null;
}

/** One page of the dossiers a person may see, with counts of every state under the same filters. */
export async function readQueue(
  strapi: Core.Strapi,
  { query, actor }: { query: QueueQuery; actor: Actor },
  context: SlaContext,
): Promise<QueuePage> {
  const base = await baseOf(strapi, { query, actor }, context);
  const rows = await readRows(strapi, { query, base });
  const { page, pageSize } = query;
  const counts = await countStates(strapi, base);
  const total = sum(query.state ?? SUBMISSION_STATES, counts);
  const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  return { data: rows.map((row) => rowView(row, context)), meta: { pagination, counts } };
}

async function baseOf(
  strapi: Core.Strapi,
  asked: { query: QueueQuery; actor: Actor },
  context: SlaContext,
): Promise<readonly Condition[]> {
  return [jurisdictionOf(asked.actor), ...(await queueConditions(strapi, asked, context))];
}

async function readRows(
  strapi: Core.Strapi,
  { query, base }: { query: QueueQuery; base: readonly Condition[] },
): Promise<ListedRow[]> {
  const where = { $and: query.state ? [...base, { state: { $in: query.state } }] : base };
  const { page, pageSize } = query;
  const submissions = strapi.db.query(UIDS.submission);
  const [column = 'dueAt', direction] = query.sort.split(':');
  return (await submissions.findMany({
    where,
    orderBy: [{ [column]: direction }, { id: direction }],
    limit: pageSize,
    offset: (page - 1) * pageSize,
    populate: { agency: true, receivingOffice: true, topic: true, audienceRule: true },
  })) as ListedRow[];
}

/** The most rows that one export holds. */
const MOST_EXPORTED = 10_000;

/** All dossiers under the queue's filters, or those chosen of them, that a person may see. */
export async function exportQueue(
  strapi: Core.Strapi,
  { query: { ids, ...filters }, actor }: { query: QueueExportQuery; actor: Actor },
  context: SlaContext,
): Promise<Buffer> {
  const query = { ...filters, page: 1, pageSize: MOST_EXPORTED };
  const chosen = ids === undefined ? [] : [{ documentId: { $in: ids.split(',') } }];
  const base = [...chosen, ...(await baseOf(strapi, { query, actor }, context))];
  const rows = await readRows(strapi, { query, base });
  return queueSheet(rows.map((row) => rowView(row, context)));
}

async function countStates(
  strapi: Core.Strapi,
  base: readonly Condition[],
): Promise<Record<SubmissionState, number>> {
  const counts: Partial<Record<SubmissionState, number>> = {};
  for (const state of SUBMISSION_STATES) {
    counts[state] = await strapi.db
      .query(UIDS.submission)
      .count({ where: { $and: [...base, { state }] } });
  }
  return counts as Record<SubmissionState, number>;
}

function sum(
  states: readonly SubmissionState[],
  counts: Readonly<Record<SubmissionState, number>>,
): number {
  return states.reduce((total, state) => total + counts[state], 0);
}

function rowView(row: ListedRow, context: SlaContext): QueueRow {
  const { documentId, version, title, state, round } = row;
  const { receiptNumber, programme, submittedAt, updatedAt } = row;
  return {
    version,
    ...{ documentId, title, state, round, receiptNumber, programme, submittedAt, updatedAt },
    agency: namedOf(row.agency),
    receivingOffice: namedOf(row.receivingOffice),
    scope: row.scope ?? row.audienceRule?.scope ?? null,
    topic: topicView(row.topic),
    assignee: assigneeOf(row),
    sla: slaViewOf(row, context),
  };
}

function assigneeOf({ assigneePerson, assigneeName }: ListedRow): QueueRow['assignee'] {
  return assigneePerson === null ? null : { person: assigneePerson, name: assigneeName ?? '' };
}

/** A relation by its id and name alone. */
export function namedOf(relation: Named | null): Named | null {
  return relation && { documentId: relation.documentId, name: relation.name };
}

/** A topic by what the desk shows of it. */
export function topicView(topic: QueueRow['topic']): QueueRow['topic'] {
  return topic && { code: topic.code, name: topic.name, onList: topic.onList };
}
