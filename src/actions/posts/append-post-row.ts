import type { PostState } from '../../domain/feed/post-phase';
import { stateOfPost } from '../../domain/post/post-facts';
import { formatInstant } from '../../domain/shared/instant';
import type { PostDetails } from '../post-file';
import type { Ports } from '../ports';
import type { RequestTrace } from '../records';
import type { PostSituation } from './post-command';

/** What a ledger row says of an act on a post. */
export interface PostRow {
  readonly action: string;
  readonly situation: Pick<PostSituation, 'file' | 'actor' | 'now'>;
  readonly toState: PostState;
  readonly trace: RequestTrace | null;
  readonly reason: string;
  readonly details?: PostDetails;
}

/** Writes an act on a post into the ledger, in the transaction that is open. */
export async function appendPostRow(row: PostRow, ports: Ports): Promise<void> {
  const { file, actor, now } = row.situation;
  const { person, name, title, unit } = actor;
  await ports.ledger.append(
    {
      at: formatInstant(now),
      action: row.action,
      submission: file.approved?.submission ?? file.submission,
      post: file.facts.documentId,
      fromState: stateOfPost(file.facts, now),
      toState: row.toState,
      round: 0,
      revision: file.approved?.number ?? null,
      fingerprint: file.fingerprint,
      actor: { person, name, role: title, unit },
      capacity: 'direct',
      reason: row.reason === '' ? null : row.reason,
      details: row.details ?? {},
    },
    row.trace,
  );
}
