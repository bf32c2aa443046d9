import type { Core } from '@strapi/strapi';
import type { NewRevision } from '../../actions/records';
import type { DossierView, NoticeView, TimelineEntry } from '../../contracts/desk-views';
import { postPhase, type PostState } from '../../domain/feed/post-phase';
import type { Instant } from '../../domain/shared/instant';
import { instantOf } from '../stores/dossier-file-of';
import type { LedgerRow } from '../stores/ledger-store';
import { UIDS } from '../stores/uids';

/** What was written about a dossier over time. */
export interface DossierRecords {
  readonly revisions: DossierView['revisions'];
  readonly latest: Pick<NewRevision, 'content' | 'presentation'> | null;
  readonly notices: readonly NoticeView[];
  readonly timeline: readonly TimelineEntry[];
  readonly post: DossierView['post'];
}

type RevisionRow = DossierView['revisions'][number] & Pick<NewRevision, 'content' | 'presentation'>;

/** Loads revisions, notices, ledger rows and the post of a dossier, oldest first. */
export async function loadRecords(
  strapi: Core.Strapi,
  submissionKey: string,
  now: Instant,
): Promise<DossierRecords> {
  const where = { submissionKey };
  const revisions = (await strapi.db
    .query(UIDS.revision)
    .findMany({ where, orderBy: { number: 'asc' } })) as RevisionRow[];
  const notices = (await strapi.db
    .query(UIDS.notice)
    .findMany({ where, orderBy: { id: 'asc' } })) as NoticeView[];
  const rows = (await strapi.db.query(UIDS.decision).findMany({
    where: { submission: submissionKey },
    orderBy: { sequence: 'asc' },
  })) as LedgerRow[];
  return {
    revisions: revisions.map(revisionView),
    latest: revisions.at(-1) ?? null,
    notices: notices.map(noticeView),
    timeline: rows.map(timelineEntry),
    post: await postOf(strapi, submissionKey, now),
  };
}

function revisionView({ number, round, fingerprint, submittedAt, submittedBy }: RevisionRow) {
  return { number, round, fingerprint, submittedAt, submittedBy };
}

function noticeView(row: NoticeView): NoticeView {
  const { number, kind, round, issuedAt, issuedBy, officeName, reason, items, respondBy } = row;
  return { number, kind, round, issuedAt, issuedBy, officeName, reason, items, respondBy };
}

/** A ledger row as the timelines show it. */
export function timelineEntry(row: LedgerRow): TimelineEntry {
  const { sequence, at, action, fromState, toState, round, reason, details } = row;
  const actor = { name: row.actorName, role: row.actorRole, unit: row.actorUnit };
  const { capacity } = row;
  return { sequence, at, action, actor, capacity, fromState, toState, round, reason, details };
}

interface PostRow {
  readonly documentId: string;
  readonly slug: string;
  readonly state: PostState;
  readonly breakGlass: boolean | null;
  readonly visibleFrom: string;
  readonly visibleUntil: string;
  readonly interactionUntil: string | null;
}

async function postOf(
  strapi: Core.Strapi,
  submission: string,
  now: Instant,
): Promise<DossierView['post']> {
  const row = await shownPostOf(strapi, submission);
  if (!row) return null;
  const { documentId, slug, state } = row;
  const breakGlass = row.breakGlass === true;
  return { documentId, slug, state, phase: postPhase(windowOf(row), now), breakGlass };
}

/** The post that a dossier became, or whose window it extends. */
async function shownPostOf(strapi: Core.Strapi, submission: string): Promise<PostRow | null> {
  const posts = strapi.db.query(UIDS.post);
  const own = (await posts.findOne({
    where: { submission: { documentId: submission } },
  })) as PostRow | null;
  if (own) return own;
  const row = (await strapi.db.query(UIDS.submission).findOne({
    where: { documentId: submission, kind: 'extension' },
    populate: { post: true },
  })) as { post: PostRow | null } | null;
  return row?.post ?? null;
}

/** A post's windows; without an end of interaction there is none at all. */
export function windowOf(row: Pick<PostRow, 'visibleFrom' | 'visibleUntil' | 'interactionUntil'>) {
  const visibleFrom = instantOf(row.visibleFrom) ?? Number.NaN;
  const visibleUntil = instantOf(row.visibleUntil) ?? Number.NaN;
  return {
    visibleFrom,
    visibleUntil,
    interactionUntil: instantOf(row.interactionUntil) ?? visibleFrom,
  };
}
