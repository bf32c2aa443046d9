import type { Core } from '@strapi/strapi';
import type { CalendarStore, MovedDue, OpenDeadline } from '../../actions/calendar-store';
import { policyFrom } from '../../actions/policy';
import type { DayChange } from '../../domain/calendar/calendar-change';
import type { WorkingDayException } from '../../domain/calendar/working-day-exception';
import { daysAdded } from '../../domain/submission/dossier';
import type { SubmissionState } from '../../domain/submission/lifecycle';
import { dateOf, instantOf, pausesOf } from './dossier-file-of';
import { loadExceptions } from './load-reference';
import type { StoredPause } from './submission-row';
import { UIDS } from './uids';

/** The calendar on the database; reads and writes join the transaction that is open. */
export function createCalendarStore(strapi: Core.Strapi): CalendarStore {
  return {
    rows: () => loadExceptions(strapi),
    async apply(changes) {
      for (const change of changes) await applyOne(strapi, change);
    },
    openDeadlines: () => openDeadlines(strapi),
    moveDue: (moved) => moveDue(strapi, moved),
  };
}

async function applyOne(strapi: Core.Strapi, { date, before, after }: DayChange): Promise<void> {
  const exceptions = strapi.db.query(UIDS.exception);
  if (after === null) await exceptions.delete({ where: { date } });
  else if (before === null) await exceptions.create({ data: storedDay(after) });
  else await exceptions.update({ where: { date }, data: storedDay(after) });
}

function storedDay({ status, ...day }: WorkingDayException) {
  return { ...day, confirmation: status, publishedAt: new Date() };
}

interface OpenRow {
  readonly documentId: string;
  readonly title: string | null;
  readonly receiptNumber: string | null;
  readonly receivingOffice: { readonly name: string } | null;
  readonly state: SubmissionState;
  readonly round: number;
  readonly clockStartedAt: string;
  readonly clockPauses: readonly StoredPause[] | null;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly dueChanges: readonly { readonly at: string; readonly workingDays: number }[] | null;
  readonly policy: { readonly version?: number } | null;
}

const OPEN = {
  state: { $in: ['submitted', 'in-appraisal', 'awaiting-approval'] },
  clockStartedAt: { $notNull: true },
  clockStoppedAt: { $null: true },
  dueOn: { $notNull: true },
};

async function openDeadlines(strapi: Core.Strapi): Promise<readonly OpenDeadline[]> {
  if (strapi.db.inTransaction()) await holdOpen(strapi);
  const rows = (await strapi.db.query(UIDS.submission).findMany({
    where: OPEN,
    orderBy: { id: 'asc' },
    populate: { receivingOffice: { select: ['name'] } },
  })) as OpenRow[];
  return rows.flatMap(openDeadlineOf);
}

/** On PostgreSQL an act that is under way is waited for, and none begins before the end of this. */
async function holdOpen(strapi: Core.Strapi): Promise<void> {
  await strapi.db
    .queryBuilder(UIDS.submission)
    .select(['id'])
    .where(OPEN)
    .orderBy({ id: 'asc' })
    .forUpdate()
    .execute();
}

function openDeadlineOf(row: OpenRow): OpenDeadline[] {
  const startedAt = instantOf(row.clockStartedAt);
  const dueOn = dateOf(row.dueOn);
  if (startedAt === null || dueOn === null) return [];
  const { documentId, title, receiptNumber, state, round } = row;
  const { clock } = policyFrom(row.policy, row.policy?.version ?? 0);
  const office = row.receivingOffice?.name ?? null;
  return [
    {
      ...{ documentId, title, receiptNumber, office, state, round, startedAt, dueOn, clock },
      provisional: row.dueProvisional,
      extendedBy: daysAdded(row.dueChanges ?? [], startedAt),
      pauses: pausesOf(row.clockPauses).flatMap(({ from, until }) =>
        until === null ? [] : [{ from, until }],
      ),
    },
  ];
}

async function moveDue(
  strapi: Core.Strapi,
  { documentId, dueOn, dueAt, provisional }: MovedDue,
): Promise<void> {
  await strapi.db.query(UIDS.submission).update({
    where: { documentId },
    data: { dueOn, dueAt: new Date(dueAt), dueProvisional: provisional },
  });
}
