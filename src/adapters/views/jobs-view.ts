import type { Core } from '@strapi/strapi';
import type { Job } from '../../actions/mail-ports';
import type { JobsView, JobView, MailProblemView, MailView } from '../../contracts/job-views';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import type { JobRow, JobStore } from '../jobs/job-store';
import { instantOf } from '../stores/dossier-file-of';
import { UIDS } from '../stores/uids';

const DAY_MS = 86_400_000;
const SHOWN_PROBLEMS = 20;
/** A job that has missed as many runs has nobody who runs it. */
const MISSED_RUNS = 5;

/** What the view is made from. */
export interface JobsContext {
  readonly jobs: readonly Job[];
  readonly store: JobStore;
  readonly now: Instant;
}

/** The background work and the outgoing mail as they stand now. */
export async function readJobs(
  strapi: Core.Strapi,
  { jobs, store, now }: JobsContext,
): Promise<Omit<JobsView, 'mayRetry'>> {
  const rows = new Map((await store.rows()).map((row) => [row.name, row]));
  const views: JobView[] = [];
  for (const job of jobs) views.push(await jobView(job, rows.get(job.name), now));
  return {
    jobs: views,
    mail: await mailView(strapi, now),
    gauges: {
      overdue: views.reduce((sum, { backlog }) => sum + backlog, 0),
      unarmed: views.filter(({ isUnarmed }) => isUnarmed).length,
    },
  };
}

async function jobView(job: Job, row: JobRow | undefined, now: Instant): Promise<JobView> {
  const { name, everyMs } = job;
  const backlog = await job.backlog();
  return { name, everyMinutes: everyMs / 60_000, backlog, ...rowView(row ?? NEVER_SEEN, job, now) };
}

type Seen = Omit<JobRow, 'nextRunAt' | 'name' | 'claimedBy'> & {
  readonly nextRunAt: string | null;
};

const NEVER_SEEN: Seen = {
  ...{ nextRunAt: null, leaseUntil: null, startedAt: null, finishedAt: null },
  ...{ outcome: null, failures: 0, error: null, result: null },
};

function rowView(row: Seen, { everyMs }: Job, now: Instant) {
  const nextRunAt = timeOf(row.nextRunAt);
  const isRunning = (timeOf(row.leaseUntil) ?? 0) > now;
  const isLate = nextRunAt === null || nextRunAt + MISSED_RUNS * everyMs < now;
  const { outcome, failures, error, result } = row;
  return {
    ...{ outcome, failures, error, result, isRunning, isUnarmed: isLate && !isRunning },
    startedAt: textOf(row.startedAt),
    finishedAt: textOf(row.finishedAt),
    nextRunAt: textOf(row.nextRunAt),
  };
}

type MailRow = Omit<MailProblemView, 'nextAttemptAt'> & { readonly nextAttemptAt: string };

async function mailView(strapi: Core.Strapi, now: Instant): Promise<MailView> {
  const mails = strapi.db.query(UIDS.mail);
  const unsent = { state: { $in: ['waiting', 'sending'] } };
  const problems = (await mails.findMany({
    where: { $or: [{ state: 'failed' }, { ...unsent, attempts: { $gt: 0 } }] },
    select: ['id', 'subject', 'state', 'attempts', 'error', 'nextAttemptAt'],
    orderBy: { id: 'asc' },
    limit: SHOWN_PROBLEMS,
  })) as MailRow[];
  const [oldest] = (await mails.findMany({
    where: unsent,
    orderBy: { boundAt: 'asc' },
    limit: 1,
  })) as { boundAt: string }[];
  return {
    waiting: await mails.count({ where: unsent }),
    failed: await mails.count({ where: { state: 'failed' } }),
    sentLastDay: await mails.count({ where: { sentAt: { $gt: new Date(now - DAY_MS) } } }),
    oldestWaitingAt: textOf(oldest?.boundAt),
    problems: problems.map((row) => ({ ...row, nextAttemptAt: textOf(row.nextAttemptAt) ?? '' })),
  };
}

function timeOf(stored: string | null | undefined): Instant | null {
  return instantOf(stored ?? null);
}

function textOf(stored: string | null | undefined): string | null {
  const time = timeOf(stored);
  return time === null ? null : formatInstant(time);
}
