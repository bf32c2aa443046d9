import type { Core } from '@strapi/strapi';

/** Every twenty seconds; what is due then is decided by the jobs' own rows. */
const RULE = '*/20 * * * * *';

/**
 * Lets a server that listens look for due work from time to time. A process that only loads the
 * application, as the seeds and the commands do, runs none.
 */
export function startJobs(strapi: Core.Strapi, tick: () => Promise<void>): void {
  if (!strapi.config.get<boolean>('server.cron.enabled', false)) return;
  strapi.cron.add({
    'desk-background-work': {
      task: async () => {
        if (strapi.server.httpServer.listening) await tick();
      },
      options: { rule: RULE },
    },
  });
}
