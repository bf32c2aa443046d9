import type { Core } from '@strapi/strapi';
import type { PostMoments, ScheduledPost } from '../../actions/mail-ports';
import type { PostState } from '../../domain/feed/post-phase';
import type { DuePhase, PhaseEvent } from '../../domain/notification/phase-events';
import type { Instant } from '../../domain/shared/instant';
import { instantOf } from './dossier-file-of';
import { inTransaction } from './transaction';
import { UIDS } from './uids';

/** The posts' moments on the database. */
export function createPostMoments(strapi: Core.Strapi): PostMoments {
  const { tableName } = strapi.db.metadata.get(UIDS.postEvent);
  return {
    open: (now) => openPosts(strapi, now),
    record: (post, { phase, at }, now) =>
      inTransaction(strapi, async (trx) => {
        const row = {
          key: `${post.documentId}:${phase}:${phase === 'live' ? '' : at}`,
          post_key: post.documentId,
          phase,
          at: new Date(at),
          recorded_at: new Date(now),
        };
        const added = await trx(tableName)
          .insert(row)
          .onConflict('key')
          .ignore()
          .returning<{ id: number }[]>('id');
        return added.length === 1;
      }),
  };
}

/** A post whose end is recorded as it stands has nothing more to come. */
async function openPosts(strapi: Core.Strapi, now: Instant): Promise<readonly ScheduledPost[]> {
  const posts = strapi.db.metadata.get(UIDS.post).tableName;
  const events = strapi.db.metadata.get(UIDS.postEvent).tableName;
  const ids = await inTransaction(strapi, (trx) =>
    trx(posts)
      .whereIn('state', ['active', 'suspended'])
      .where('visible_from', '<=', new Date(now))
      .whereNotExists((ended) => {
        void ended
          .from(events)
          .where({ phase: 'expired' })
          .whereRaw('?? = ??', [`${events}.post_key`, `${posts}.document_id`])
          .whereRaw('?? = ??', [`${events}.at`, `${posts}.visible_until`]);
      })
      .pluck<number[]>('id'),
  );
  const rows = (await strapi.db.query(UIDS.post).findMany({
    where: { id: { $in: ids } },
    populate: { submission: { select: ['documentId', 'round'] } },
    orderBy: [{ visibleFrom: 'asc' }, { id: 'asc' }],
  })) as PostRow[];
  const recorded = await recordedFor(strapi, rows);
  return rows.flatMap((row) => scheduledPostOf(row, recorded));
}

interface PostRow {
  readonly documentId: string;
  readonly title: string;
  readonly state: PostState;
  readonly agencyKey: string;
  readonly officeKey: string | null;
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
  readonly submission: ScheduledPost['submission'] | null;
}

interface EventRow {
  readonly postKey: string;
  readonly phase: PhaseEvent;
  readonly at: string;
}

async function recordedFor(
  strapi: Core.Strapi,
  posts: readonly PostRow[],
): Promise<ReadonlyMap<string, DuePhase[]>> {
  const rows = (await strapi.db.query(UIDS.postEvent).findMany({
    where: { postKey: { $in: posts.map(({ documentId }) => documentId) } },
  })) as EventRow[];
  const known = new Map<string, DuePhase[]>();
  for (const { postKey, phase, at } of rows) {
    known.set(postKey, [...(known.get(postKey) ?? []), { phase, at: timeOf(at) }]);
  }
  return known;
}

function scheduledPostOf(row: PostRow, recorded: ReadonlyMap<string, DuePhase[]>): ScheduledPost[] {
  const { documentId, title, state, agencyKey, officeKey, submission } = row;
  if (!submission) return [];
  const visibleFrom = timeOf(row.visibleFrom);
  return [
    {
      ...{ documentId, title, state, submission, agencyId: agencyKey, officeId: officeKey },
      recorded: recorded.get(documentId) ?? [],
      window: {
        visibleFrom,
        visibleUntil: timeOf(row.visibleUntil),
        // No time for reactions is an end of them before there could be any.
        interactionUntil: instantOf(row.interactionUntil) ?? visibleFrom,
      },
    },
  ];
}

function timeOf(stored: string): Instant {
  return instantOf(stored) ?? Number.NaN;
}
