import type { DeskEvent } from '../../domain/notification/desk-events';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import { announce } from '../notify';
import type { PostPatch } from '../post-file';
import type { Ports } from '../ports';
import type { PostSituation } from './post-command';

/** What happened to a post by an act of somebody. */
export interface PostHappening {
  readonly event: DeskEvent;
  readonly situation: Pick<PostSituation, 'file' | 'actor' | 'now'>;
  readonly patch: PostPatch;
  /** From when it holds. */
  readonly at: Instant;
}

/** Tells everyone concerned what was done with a post, in the transaction that is open. */
export async function announcePost(happening: PostHappening, ports: Ports): Promise<void> {
  const { event, situation, patch, at } = happening;
  const { file, actor, now } = situation;
  const { documentId, version, agencyId, officeId, window } = file.facts;
  const submission = file.approved?.submission ?? file.submission;
  if (submission === null) return;
  await announce(
    {
      ...{ event, submission, post: documentId, round: 0, entry: `v${version + 1}` },
      occurredAt: now,
      addressing: {
        ...{ agencyId, officeId, formerOfficeIds: [], formerOfficeId: null, forwardedAt: null },
        ...{ state: 'approved', assignee: null, participants: [], actor: actor.person },
      },
      facts: {
        title: file.approved?.content.title ?? null,
        unit: actor.unit,
        at: formatInstant(at),
        visibleFrom: formatInstant(window.visibleFrom),
        visibleUntil: formatInstant(patch.visibleUntil ?? window.visibleUntil),
      },
    },
    ports,
  );
}
