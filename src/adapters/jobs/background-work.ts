import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Job, JobResult, Mailer, MailStore, PostMoments } from '../../actions/mail-ports';
import type { JobsView } from '../../contracts/job-views';
import type { Instant } from '../../domain/shared/instant';
import { createMailStore } from '../mail/mail-store';
import { createMailer } from '../mail/mailer';
import { createPostMoments } from '../stores/post-moments';
import { UIDS } from '../stores/uids';
import { readJobs } from '../views/jobs-view';
import { createJobStore } from './job-store';
import { createRunner, type Runner } from './runner';

/** The stores and the mailer that the bodies of the jobs work with. */
export interface WorkTools {
  readonly mails: MailStore;
  readonly mailer: Mailer;
  readonly moments: PostMoments;
}

/** The background work of one running instance. */
export interface BackgroundWork extends Runner {
  view(): Promise<Omit<JobsView, 'mayRetry'>>;
  /** Does what is due of one job now, whoever has its slot. */
  run(name: Job['name']): Promise<JobResult>;
  /** Sends failed mails again; how many there were. */
  retryFailed(): Promise<number>;
}

interface Surroundings {
  readonly now: () => Instant;
  readonly zone: string;
}

/**
 * Puts the background work together. Each call is an instance of its own, with a name under which it
 * claims; any number of them share one database.
 */
export function createBackgroundWork(
  strapi: Core.Strapi,
  { now, zone }: Surroundings,
  makeJobs: (tools: WorkTools) => readonly Job[],
): BackgroundWork {
  const owner = `${os.hostname().slice(0, 30)}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const panel = strapi.config.get('admin.absoluteUrl', '/admin');
  const jobs = makeJobs({
    mails: createMailStore(strapi, { now, owner, domain: domainOfSender(strapi) }),
    mailer: createMailer(strapi, { panel, zone }),
    moments: createPostMoments(strapi),
  });
  const store = createJobStore(strapi, owner);
  const runner = createRunner({
    ...{ jobs, store, now },
    onFailure: (job, error) => strapi.log.error(`Background job ${job} failed: ${error}`),
  });
  return {
    ...runner,
    view: () => readJobs(strapi, { jobs, store, now: now() }),
    run: async (name) => (await jobs.find((job) => job.name === name)?.run()) ?? {},
    retryFailed: async () => {
      const { count } = await strapi.db.query(UIDS.mail).updateMany({
        where: { state: 'failed' },
        data: { state: 'waiting', attempts: 0, nextAttemptAt: new Date(now()) },
      });
      return count;
    },
  };
}

function domainOfSender(strapi: Core.Strapi): string {
  const from = strapi.config.get('plugin::email.settings.defaultFrom', '');
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'loa-phuong.invalid';
}
