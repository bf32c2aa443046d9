import { RefusedError } from '../contracts/errors';
import { formatInstant } from '../domain/shared/instant';
import type { Situation } from './command';
import type { ExtendedPost, PostFile } from './post-file';
import type { Ports } from './ports';
import { appendPostRow } from './posts/append-post-row';

/** Makes of an approved dossier what it was for: a new post, or a longer window of an old one. */
export async function publish(
  situation: Situation,
  decisionNumber: string | undefined,
  ports: Ports,
): Promise<string | null> {
  const { dossier, latestRevision, followUp } = situation.file;
  const { documentId: submission, fingerprint } = dossier;
  if (fingerprint === null || decisionNumber === undefined) return null;
  const approved = { submission, revision: latestRevision, fingerprint };
  const post = followUp?.post ?? null;
  if (post && followUp?.kind === 'extension') return extend(post, approved, ports);
  const correctionOf = post?.facts.documentId ?? null;
  const approvedAt = situation.now;
  return ports.records.addPost({ ...approved, decisionNumber, approvedAt, correctionOf });
}

async function extend(
  { facts }: PostFile,
  approved: Omit<ExtendedPost, 'documentId' | 'expectedVersion'>,
  ports: Ports,
): Promise<string> {
  const { documentId, version: expectedVersion } = facts;
  const extended = await ports.posts.extend({ ...approved, documentId, expectedVersion });
  return extended ? documentId : stale();
}

/**
 * Ends a post where its correction begins: at once, or by the clock when the correction is still to
 * come. Its own row in the ledger, in the same transaction.
 */
export async function supersede(
  situation: Situation,
  correction: string | null,
  ports: Ports,
): Promise<void> {
  const { followUp, draft } = situation.file;
  if (correction === null || followUp?.kind !== 'correction' || !followUp.post) return;
  const { facts } = followUp.post;
  const { actor, now } = situation;
  const at = Math.max(draft.visibleFrom ?? now, now);
  const saved = await ports.posts.save(facts.documentId, facts.version, {
    ...(at <= now ? { state: 'superseded' as const } : {}),
    supersededAt: at,
    visibleUntil: Math.min(facts.window.visibleUntil, at),
  });
  if (!saved) stale();
  await appendPostRow(
    {
      ...{ action: 'supersede', toState: 'superseded', trace: null, reason: '' },
      situation: { file: followUp.post, actor, now },
      details: { correction, from: formatInstant(at) },
    },
    ports,
  );
}

function stale(): never {
  throw new RefusedError(409, 'stale_version');
}
