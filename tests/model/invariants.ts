import { checkChain, type ChainReport } from '../../src/adapters/ledger/check-chain';
import { checkRevisions } from '../../src/adapters/ledger/check-revisions';
import { checkStates } from '../../src/adapters/ledger/check-states';
import { readLedger } from '../../src/adapters/ledger/read-ledger';
import { sha256 } from '../../src/adapters/sha256';
import { fingerprintOf, type RevisionContent } from '../../src/domain/decision/fingerprint';
import { ON_SHOW, type PostKeys } from '../support/feed';
import type { TestDesk } from '../support/harness';
import type { Model, Real } from './history';

type Head = ChainReport['head'];

interface Approval {
  readonly submission: string;
  readonly revision: number;
  readonly fingerprint: string;
}

/** What has to hold of the whole database after a history; the head of the ledger then. */
export async function checkWhole(real: Real, model: Model, earlier: Head): Promise<Head> {
  const { connection } = real.desk.strapi.db;
  const chain = await checkChain(readLedger(connection), earlier ?? undefined);
  if (chain.fault) real.broken.push(`I6: row ${chain.fault.sequence} ${chain.fault.kind}`);
  for (const { kind } of (await checkStates(connection)).faults) real.broken.push(`I6: ${kind}`);
  for (const { kind } of (await checkRevisions(connection)).faults) real.broken.push(`I6: ${kind}`);
  await checkOnce(real);
  await checkFeed(real, model);
  return chain.head;
}

async function checkOnce({ desk, documentId, broken }: Real): Promise<void> {
  const rows: { action: string }[] = await desk.strapi.db
    .connection('review_decisions')
    .where({ submission: documentId })
    .select('action');
  const ends = rows.filter(({ action }) => /approve$|refuse$|^recall$|^lapse$/.test(action));
  if (ends.length > 1) broken.push(`I4: ${ends.length} decisions`);
}

/** Whatever is shown was approved, in just this form, and is not off the air. */
async function checkFeed({ desk, documentId, broken }: Real, { post }: Model): Promise<void> {
  const stored = (await desk.strapi.db
    .query('api::post.post')
    .findOne({ where: { submission: { documentId } } })) as PostKeys | null;
  if (!stored) return;
  const now = desk.clock.now();
  desk.clock.set(ON_SHOW);
  const reader = await desk.asCitizen('nam34.trangdai');
  const answer = await reader.get(`/api/feed/${stored.slug}`);
  desk.clock.set(now);
  if (answer.status !== 200) return;
  const title = answer.body.data.title as string;
  if (!(await isApproved(desk, stored.documentId, title))) {
    broken.push(`I1: ${title} is shown without an approval of it`);
  }
  if (post?.state !== 'active') broken.push(`I2: shown while ${post?.state}`);
}

async function isApproved(desk: TestDesk, post: string, title: string): Promise<boolean> {
  const approval = await desk.strapi.db
    .connection('review_decisions')
    .where({ post })
    .whereIn('action', ['approve', 'ministry-approve'])
    .first<Approval | undefined>('submission', 'revision', 'fingerprint');
  if (!approval) return false;
  const { submission: submissionKey, revision: number, fingerprint } = approval;
  const row = (await desk.strapi.db
    .query('api::revision.revision')
    .findOne({ where: { submissionKey, number } })) as { content: RevisionContent } | null;
  return row?.content.title === title && fingerprintOf(row.content, sha256) === fingerprint;
}
