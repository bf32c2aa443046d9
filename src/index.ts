import type { Core } from '@strapi/strapi';
import { guardDocuments } from './adapters/guards';
import { startJobs } from './adapters/jobs/start-jobs';
import { writeMailToFilesUnlessConfigured } from './adapters/mail/mail-to-files';
import { makeAppendOnly } from './adapters/setup/append-only';
import { openFeedOnce } from './adapters/setup/citizen-access';
import { arrangeContentManager } from './adapters/setup/layouts';
import { registerConditions } from './adapters/setup/conditions';
import { outliveDatabase } from './adapters/setup/outlive-database';
import { refuseDemoAccounts, refuseMissingSecrets } from './adapters/setup/production-checks';
import { createMissingRoles } from './adapters/setup/roles';
import { endTurn, startInTurn } from './adapters/setup/start-in-turn';
import { commitHonestly } from './adapters/stores/transaction';
import { answerBelowKoa } from './adapters/http/feed-listener';
import { appOf } from './app';

/** The server listens once this is done: nobody is answered from an index that is not full yet. */
async function openFeed(strapi: Core.Strapi): Promise<void> {
  const { feed, ports } = appOf(strapi);
  feed.open.watch();
  await feed.open.store.catchUp(ports.now());
  await answerBelowKoa(strapi, () => appOf(strapi).feed);
}

/** What undoes the handling of broken statements, by instance. */
const letGo = new WeakMap<Core.Strapi, () => void>();

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    refuseMissingSecrets(strapi);
    letGo.set(strapi, outliveDatabase(strapi));
    await startInTurn(strapi);
    writeMailToFilesUnlessConfigured(strapi);
    guardDocuments(
      strapi,
      () => appOf(strapi).ports,
      (changes, caller) => appOf(strapi).settings.settleCalendar(changes, caller),
    );
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    commitHonestly(strapi);
    await makeAppendOnly(strapi);
    await registerConditions(strapi);
    await createMissingRoles(strapi);
    await openFeedOnce(strapi);
    await arrangeContentManager(strapi);
    await refuseDemoAccounts(strapi);
    startJobs(strapi, () => appOf(strapi).work.tick());
    await openFeed(strapi);
    await endTurn(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await appOf(strapi).work.stop();
    await appOf(strapi).feed.open.close();
    await endTurn(strapi);
    letGo.get(strapi)?.();
  },
};
