import type { Job } from '../../actions/mail-ports';
import { nextSlot } from '../../domain/notification/job-slots';
import type { Instant } from '../../domain/shared/instant';
import type { JobStore, RunOutcome } from './job-store';
import { plainError } from './plain-error';

/** How long a claim holds while nothing is heard of its instance. */
export const LEASE_MS = 5 * 60_000;

/** What a runner works with. */
export interface RunnerOptions {
  readonly jobs: readonly Job[];
  readonly store: JobStore;
  readonly now: () => Instant;
  readonly onFailure: (job: Job['name'], error: string) => void;
}

/** Runs what is due; one of several instances runs each slot. */
export interface Runner {
  /** Looks at every job once. A tick that finds one still under way waits for that one. */
  tick(): Promise<void>;
  /** Resolves when nothing is under way any more; later ticks do nothing. */
  stop(): Promise<void>;
}

/**
 * A runner over the claims of a store. A slot whose instance died is taken over when its lease has
 * ended; slots missed while nobody ran are made up for by one run, since each body does all that is
 * due.
 */
export function createRunner(options: RunnerOptions): Runner {
  let underWay: Promise<void> | null = null;
  let stopped = false;
  const all = async () => {
    for (const job of options.jobs) if (!stopped) await runIfDue(job, options);
  };
  return {
    tick() {
      if (stopped) return Promise.resolve();
      underWay ??= all().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    async stop() {
      stopped = true;
      await underWay;
    },
  };
}

async function runIfDue(job: Job, { store, now, onFailure }: RunnerOptions): Promise<void> {
  const startedAt = now();
  if (!(await store.claim(job.name, startedAt, startedAt + LEASE_MS))) return;
  const ended = await outcomeOf(job);
  if (ended.error !== null) onFailure(job.name, ended.error);
  const finishedAt = now();
  await store.finish(job.name, {
    ...ended,
    finishedAt,
    nextRunAt: nextSlot(finishedAt, job.everyMs),
  });
}

async function outcomeOf(job: Job): Promise<Pick<RunOutcome, 'result' | 'error'>> {
  try {
    return { result: await job.run(), error: null };
  } catch (error) {
    return { result: null, error: plainError(error) };
  }
}
