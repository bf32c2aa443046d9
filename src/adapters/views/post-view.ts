import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Presentation } from '../../actions/dossier-file';
import type { Ports } from '../../actions/ports';
import type { Tombstone } from '../../actions/post-file';
import { RefusedError } from '../../contracts/errors';
import type { LinkedPost, PostView } from '../../contracts/post-views';
import { maySeePost } from '../../domain/post/may-see-post';
import { stateOfPost } from '../../domain/post/post-facts';
import { confirmBy } from '../../domain/post/post-policy';
import { formatInstant } from '../../domain/shared/instant';
import { postFileOf, type StoredPost } from '../stores/post-row';
import { UIDS } from '../stores/uids';
import { revisionContent } from './dossier-content';
import type { PostLists } from './post-lists';
import { loadPostRecords } from './post-records';
import { sharedPostView, type ListedPost, type PostContext } from './post-row-view';
import { reactionTotals } from './reaction-totals';

/** Which post is asked for, by whom. */
export interface PostQuestion {
  readonly documentId: string;
  readonly caller: Caller;
  readonly lists: PostLists;
}

type Row = ListedPost &
  StoredPost & {
    readonly summary: string | null;
    readonly topic: {
      readonly code: string;
      readonly name: string;
      readonly onList: boolean;
    } | null;
    readonly decisionNumber: string;
    readonly approvedAt: string;
    readonly correctionOf: LinkedPost | null;
    readonly revision: (StoredPost['revision'] & { readonly presentation: Presentation }) | null;
  };

const POPULATE = {
  agency: true,
  topic: true,
  submission: true,
  revision: true,
  correctionOf: true,
};

/**
 * A post as one person may see it. Throws `not_found` when that person may not see it at all, just
 * as if it did not exist.
 */
export async function readPost(
  strapi: Core.Strapi,
  { documentId, caller, lists }: PostQuestion,
  ports: Ports,
): Promise<PostView> {
  const row = (await strapi.db
    .query(UIDS.post)
    .findOne({ where: { documentId }, populate: POPULATE })) as Row | null;
  const file = row && postFileOf(row);
  if (row === null || file === null || !maySeePost(caller.actor, file.facts)) {
    throw new RefusedError(404, 'not_found');
  }
  const totalsOf = await reactionTotals(strapi, [row.id]);
  const context = { now: ports.now(), policy: (await ports.reference.policy()).posts, totalsOf };
  const look = { file, actor: caller.actor, abilities: caller.postAbilities, now: context.now };
  const isOwn = caller.actor.agencyId === row.agencyKey;
  const records = await loadPostRecords(strapi, row.documentId);
  const { history } = records;
  return {
    ...sharedPostView(row, context),
    ...recordsOf(row, context),
    ...records,
    history: isOwn ? history.map((one) => ({ ...one, details: null })) : history,
    actions: lists.actions(look),
    followUps: lists.followUps(look),
  };
}

function recordsOf(row: Row, context: PostContext) {
  const { summary, topic, decisionNumber, approvedAt, fingerprint, revision, correctionOf } = row;
  return {
    ...{ summary, decisionNumber, approvedAt, fingerprint },
    now: formatInstant(context.now),
    topic: topic && { code: topic.code, name: topic.name },
    content: revision && revisionContent(revision.content, revision.presentation, topic),
    correctionOf: correctionOf && {
      documentId: correctionOf.documentId,
      title: correctionOf.title,
    },
    suspension: suspensionOf(row, context),
    withdrawalRequest: row.withdrawalRequest && withoutPerson(row.withdrawalRequest),
    tombstone: row.tombstone && tombstoneOf(row.tombstone),
  };
}

function suspensionOf(row: Row, { now, policy }: PostContext): PostView['suspension'] {
  const { facts } = postFileOf(row);
  if (row.suspension === null || facts.suspension === null) return null;
  if (stateOfPost(facts, now) !== 'suspended') return null;
  return {
    ...withoutPerson(row.suspension),
    confirmBy: formatInstant(confirmBy(facts.suspension.at, policy)),
  };
}

/** Who someone is by number is for the guards; the desk shows names. */
function withoutPerson<T extends { readonly person: string }>(record: T): Omit<T, 'person'> {
  const { person: _person, ...shown } = record;
  return shown;
}

function tombstoneOf(tombstone: Tombstone): PostView['tombstone'] {
  return { ...tombstone };
}
