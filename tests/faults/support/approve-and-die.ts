import type { Core } from '@strapi/strapi';
import type { App } from '../../../src/app';
import { startServer } from '../../support/server';
import { createClock } from '../../support/test-clock';
import { watchStatements } from './statements';

/** What the process is told on its command line, as JSON. */
interface ApproveAndDie {
  readonly documentId: string;
  /** What the leader was shown; a retry sends just the same. */
  readonly body: { readonly expectedVersion: number; readonly fingerprint?: string };
  /** The statement of the approval after which the process is killed. */
  readonly killAfter: number;
}

/** Exit code when the approval had fewer statements than that. */
const APPROVED = 42;

/** Approves a dossier as the leader and is killed after one of the statements. */
async function approveAndDie({ documentId, body, killAfter }: ApproveAndDie): Promise<void> {
  const { strapi, app } = await startServer({}, createClock());
  const caller = await leader(strapi, app);
  let statements = 0;
  watchStatements(strapi, {
    after() {
      statements += 1;
      if (statements === killAfter) process.kill(process.pid, 'SIGKILL');
    },
  });
  const idempotencyKey = 'the-one-approval';
  await app.perform({ action: 'approve', documentId, body, idempotencyKey }, caller);
  process.exit(APPROVED);
}

async function leader(strapi: Core.Strapi, app: App) {
  const account = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: 'leader@loa-phuong.example' } })) as { id: number };
  return app.callerOf(account);
}

approveAndDie(JSON.parse(process.argv[2] ?? '') as ApproveAndDie).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
