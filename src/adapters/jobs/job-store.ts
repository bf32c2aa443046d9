import type { Core } from '@strapi/strapi';
import type { JobResult } from '../../actions/mail-ports';
import type { JobName } from '../../domain/notification/job-names';
import type { Instant } from '../../domain/shared/instant';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';

/** A job's row as it is stored. */
export interface JobRow {
  readonly name: JobName;
  readonly nextRunAt: string;
  readonly claimedBy: string | null;
  readonly leaseUntil: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly outcome: 'done' | 'failed' | null;
  readonly failures: number;
  readonly error: string | null;
  readonly result: JobResult | null;
}

/** How a run ended. */
export interface RunOutcome {
  readonly finishedAt: Instant;
  readonly nextRunAt: Instant;
  readonly result: JobResult | null;
  readonly error: string | null;
}

/** The claims of several instances on the same jobs. */
export interface JobStore {
  /** Takes the slot that is due; false when none is, or another instance has it. */
  claim(name: JobName, now: Instant, leaseUntil: Instant): Promise<boolean>;
  finish(name: JobName, outcome: RunOutcome): Promise<void>;
  rows(): Promise<readonly JobRow[]>;
}

/** The jobs' rows on the database; `owner` is one name for each running instance. */
export function createJobStore(strapi: Core.Strapi, owner: string): JobStore {
  const { tableName } = strapi.db.metadata.get(UIDS.jobRun);
  const jobs = () => strapi.db.query(UIDS.jobRun);
  const opened = new Set<JobName>();
  const open = async (name: JobName, now: Instant) => {
    if (opened.has(name)) return;
    await inTransaction(strapi, async (trx) => {
      const row = { name, next_run_at: new Date(now), failures: 0 };
      await trx(tableName).insert(row).onConflict('name').ignore();
    });
    opened.add(name);
  };
  return {
    async claim(name, now, leaseUntil) {
      await open(name, now);
      const at = new Date(now);
      const { count } = await jobs().updateMany({
        where: {
          ...{ name, nextRunAt: { $lte: at } },
          $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lte: at } }],
        },
        data: { claimedBy: owner, leaseUntil: new Date(leaseUntil), startedAt: at },
      });
      return count === 1;
    },
    finish: (name, outcome) => finish(strapi, { name, owner }, outcome),
    rows: async () => (await jobs().findMany({ orderBy: { id: 'asc' } })) as JobRow[],
  };
}

/** An instance whose lease another one has taken over has nothing to say about the slot any more. */
async function finish(
  strapi: Core.Strapi,
  { name, owner }: { name: JobName; owner: string },
  { finishedAt, nextRunAt, result, error }: RunOutcome,
): Promise<void> {
  const jobs = strapi.db.query(UIDS.jobRun);
  const row = (await jobs.findOne({ where: { name } })) as JobRow | null;
  await jobs.updateMany({
    where: { name, claimedBy: owner },
    data: {
      ...{ claimedBy: null, leaseUntil: null, error },
      ...(result === null ? {} : { result }),
      outcome: error === null ? 'done' : 'failed',
      failures: error === null ? 0 : (row?.failures ?? 0) + 1,
      finishedAt: new Date(finishedAt),
      nextRunAt: new Date(nextRunAt),
    },
  });
}
