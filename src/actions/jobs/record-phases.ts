import type { DeskEvent } from '../../domain/notification/desk-events';
import { duePhases, type DuePhase, type PhaseEvent } from '../../domain/notification/phase-events';
import { formatInstant } from '../../domain/shared/instant';
import type { JobResult, PostMoments, ScheduledPost } from '../mail-ports';
import { announce } from '../notify';
import type { Ports } from '../ports';

const EVENTS: Readonly<Record<PhaseEvent, DeskEvent>> = {
  live: 'post-live',
  'interaction-closed': 'post-interaction-closed',
  expired: 'post-expired',
};

/**
 * Records that posts went live, closed for interaction or ended, and tells their agencies. Nothing
 * is shown or hidden by it: reading asks the clock itself. What came due while nobody ran is
 * recorded once, late, with its real time.
 */
export async function recordPhases(ports: Ports, moments: PostMoments): Promise<JobResult> {
  let recorded = 0;
  for (const post of await moments.open(ports.now())) {
    for (const due of duePhases(post, ports.now())) {
      if (await recordPhase({ post, due }, moments, ports)) recorded += 1;
    }
  }
  return { recorded };
}

/** How many moments have come and are not recorded. */
export async function phasesDue(ports: Ports, moments: PostMoments): Promise<number> {
  const posts = await moments.open(ports.now());
  return posts.reduce((sum, post) => sum + duePhases(post, ports.now()).length, 0);
}

/** The moment and the notifications are one transaction: neither without the other. */
function recordPhase(
  { post, due }: { post: ScheduledPost; due: DuePhase },
  moments: PostMoments,
  ports: Ports,
): Promise<boolean> {
  return ports.transaction(async () => {
    if (!(await moments.record(post, due, ports.now()))) return false;
    const { submission, window } = post;
    await announce(
      {
        event: EVENTS[due.phase],
        submission: submission.documentId,
        post: post.documentId,
        round: submission.round,
        entry: String(due.at),
        occurredAt: ports.now(),
        addressing: addressingOf(post),
        facts: {
          title: post.title,
          at: formatInstant(due.at),
          visibleFrom: formatInstant(window.visibleFrom),
          visibleUntil: formatInstant(window.visibleUntil),
        },
      },
      ports,
    );
    return true;
  });
}

function addressingOf({ agencyId, officeId }: ScheduledPost) {
  return {
    ...{ agencyId, officeId },
    ...{
      formerOfficeIds: [],
      formerOfficeId: null,
      forwardedAt: null,
      actor: null,
      assignee: null,
      participants: [],
    },
    state: 'approved' as const,
  };
}
