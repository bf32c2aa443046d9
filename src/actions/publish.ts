import { RefusedError } from '../contracts/errors';
import { formatInstant } from '../domain/shared/instant';
import type { Situation } from './command';
import type { ExtendedPost, PostFile } from './post-file';
import type { Ports } from './ports';
import { announcePost } from './posts/announce-post';
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
  if (post && isExtension(followUp)) return extend(post, approved, ports);
  return ports.records.addPost({ ...approved, decisionNumber, ...originOf(situation) });
}

function originOf({ file, authority, now }: Situation) {
  return {
    approvedAt: now,
    correctionOf: file.followUp?.post?.facts.documentId ?? null,
    breakGlass: authority?.kind === 'break-glass',
  };
}

function isExtension(followUp: Situation['file']['followUp']): boolean {
  return followUp?.kind === 'extension';
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
  const patch = {
    ...(at <= now ? { state: 'superseded' as const } : {}),
    supersededAt: at,
    visibleUntil: Math.min(facts.window.visibleUntil, at),
  };
  if (!(await ports.posts.save(facts.documentId, facts.version, patch))) stale();
  const old = { file: followUp.post, actor, now };
  await appendPostRow(
    {
      ...{ action: 'supersede', toState: 'superseded', trace: null, reason: '' },
      situation: old,
      details: { correction, from: formatInstant(at) },
    },
    ports,
  );
  await announcePost({ event: 'post-superseded', situation: old, patch, at }, ports);
}

function stale(): never {
  throw new RefusedError(409, 'stale_version');
}
