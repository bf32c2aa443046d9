import type {
  PostFile,
  SuspensionRecord,
  Tombstone,
  WithdrawalRequestRecord,
} from '../../actions/post-file';
import type { RevisionContent } from '../../domain/decision/fingerprint';
import type { PostState, PostWindow } from '../../domain/feed/post-phase';
import type { PostFacts } from '../../domain/post/post-facts';
import type { Instant } from '../../domain/shared/instant';
import type { Scope } from '../../domain/submission/dossier';
import { instantOf } from './dossier-file-of';

/** The columns of a post that decide what it is now. */
export interface PostColumns {
  readonly documentId: string;
  readonly state: PostState;
  readonly version: number;
  readonly agencyKey: string | null;
  readonly officeKey: string | null;
  readonly scope: Scope;
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly supersededAt: string | null;
  readonly suspension: SuspensionRecord | null;
  readonly withdrawalRequest: WithdrawalRequestRecord | null;
  readonly tombstone: Tombstone | null;
  readonly fingerprint: string;
  readonly submission: { readonly documentId: string; readonly forwardedAt: string | null } | null;
}

/** A post with the revision it shows. */
export interface StoredPost extends PostColumns {
  readonly revision: {
    readonly submissionKey: string;
    readonly number: number;
    readonly content: RevisionContent;
  } | null;
}

/** A stored post as the guards know it. */
export function postFactsOf(row: PostColumns): PostFacts {
  const { documentId, state, version, suspension, withdrawalRequest } = row;
  return {
    ...{ documentId, state, version },
    agencyId: row.agencyKey ?? '',
    officeId: row.officeKey,
    forMinistry: (row.submission?.forwardedAt ?? null) !== null,
    window: postWindowOf(row),
    supersededAt: instantOf(row.supersededAt),
    suspension: suspension && {
      person: suspension.person,
      at: timeOf(suspension.at),
      confirmedAt: instantOf(suspension.confirmedAt),
    },
    withdrawalRequest: withdrawalRequest && {
      person: withdrawalRequest.person,
      at: timeOf(withdrawalRequest.at),
    },
  };
}

/** A post's windows; without an end of interaction there is none at all. */
export function postWindowOf(
  row: Pick<PostColumns, 'visibleFrom' | 'visibleUntil' | 'interactionUntil'>,
): PostWindow {
  const visibleFrom = timeOf(row.visibleFrom);
  return {
    visibleFrom,
    visibleUntil: timeOf(row.visibleUntil),
    interactionUntil: instantOf(row.interactionUntil) ?? visibleFrom,
  };
}

/** A stored post as the actions know it. */
export function postFileOf(row: StoredPost): PostFile {
  const { revision } = row;
  return {
    facts: postFactsOf(row),
    suspension: row.suspension,
    submission: row.submission?.documentId ?? null,
    approved: revision && {
      submission: revision.submissionKey,
      number: revision.number,
      content: revision.content,
    },
    fingerprint: row.fingerprint,
  };
}

function timeOf(stored: string): Instant {
  return instantOf(stored) ?? Number.NaN;
}
