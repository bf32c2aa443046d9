import type { Core } from '@strapi/strapi';
import { guardDocuments } from './adapters/guards';
import { startJobs } from './adapters/jobs/start-jobs';
import { writeMailToFilesUnlessConfigured } from './adapters/mail/mail-to-files';
import { makeAppendOnly } from './adapters/setup/append-only';
import { openFeedOnce } from './adapters/setup/citizen-access';
import { arrangeContentManager } from './adapters/setup/layouts';
import { registerConditions } from './adapters/setup/conditions';
import { refuseDemoAccounts, refuseMissingSecrets } from './adapters/setup/production-checks';
import { createMissingRoles } from './adapters/setup/roles';
import { commitHonestly } from './adapters/stores/transaction';
import { appOf } from './app';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    refuseMissingSecrets(strapi);
    writeMailToFilesUnlessConfigured(strapi);
    guardDocuments(strapi, () => appOf(strapi).ports);
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
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await appOf(strapi).work.stop();
  },
};
