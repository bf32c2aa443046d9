import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import type { CompareQuery } from '../../contracts/desk-queries';
import type { ComparisonView } from '../../contracts/comparison-view';
import { closedAction, RefusedError } from '../../contracts/errors';
import { compareRevisions } from '../../domain/decision/compare-revisions';
import type { RevisionContent } from '../../domain/decision/fingerprint';
import { maySee } from '../../domain/decision/jurisdiction';
import { refusal } from '../../domain/shared/refusal';
import { localDateOf } from '../../domain/shared/zone';
import { DEFAULT_REQUEST_LIMITS, refusalsOfRequest } from '../../domain/submission/completeness';
import { diffLists } from '../diff-lists';
import { dossierOf } from '../stores/dossier-file-of';
import { fileOf, loadSubmission } from '../stores/dossier-store';
import type { SubmissionRow } from '../stores/submission-row';
import { UIDS } from '../stores/uids';

/** Which versions of which dossier are compared, for whom. */
export interface ComparisonQuestion {
  readonly documentId: string;
  readonly query: CompareQuery;
  readonly caller: Caller;
}

/**
 * Compares two revisions of a dossier, or one with the working draft. Without a choice: the
 * revision this person last acted on, and the latest. Whoever may not see the dossier is answered
 * as if it did not exist; a draft is shown to its agency alone.
 */
export async function readComparison(
  strapi: Core.Strapi,
  { documentId, query, caller }: ComparisonQuestion,
  ports: Ports,
): Promise<ComparisonView> {
  const row = await loadSubmission(strapi, documentId);
  if (row === null || !maySee(caller.actor, dossierOf(row)))
    throw new RefusedError(404, 'not_found');
  const latest = await countRevisions(strapi, documentId);
  const to = query.to ?? latest;
  const from =
    query.from ?? (await lastJudged(strapi, documentId, caller)) ?? Math.max(1, latest - 1);
  const before = await revisionContent(strapi, documentId, from);
  const after =
    to === 'draft'
      ? await draftContent(strapi, row, { caller, ports })
      : await revisionContent(strapi, documentId, to);
  return { from, to, latest, ...compareRevisions(before, after, diffLists) };
}

function countRevisions(strapi: Core.Strapi, submissionKey: string): Promise<number> {
  return strapi.db.query(UIDS.revision).count({ where: { submissionKey } });
}

async function lastJudged(
  strapi: Core.Strapi,
  submission: string,
  { actor }: Caller,
): Promise<number | null> {
  const row = (await strapi.db.query(UIDS.decision).findOne({
    where: { submission, actorPerson: actor.person, revision: { $notNull: true } },
    orderBy: { sequence: 'desc' },
    select: ['revision'],
  })) as { revision: number } | null;
  return row?.revision ?? null;
}

async function revisionContent(
  strapi: Core.Strapi,
  submissionKey: string,
  number: number,
): Promise<RevisionContent> {
  const row = (await strapi.db
    .query(UIDS.revision)
    .findOne({ where: { submissionKey, number }, select: ['content'] })) as {
    content: RevisionContent;
  } | null;
  if (row === null) throw new RefusedError(404, 'not_found');
  return row.content;
}

/** The draft as it would be signed now; refused while something is missing in it. */
async function draftContent(
  strapi: Core.Strapi,
  row: SubmissionRow,
  { caller, ports }: { caller: Caller; ports: Ports },
): Promise<RevisionContent> {
  if (caller.actor.agencyId !== row.agencyKey) throw closedAction([refusal('not_your_agency')]);
  const file = await fileOf(strapi, row, ports);
  const now = ports.now();
  const limits = file.policy?.limits ?? DEFAULT_REQUEST_LIMITS;
  const missing = refusalsOfRequest(file.draft, {
    now,
    limits,
    today: localDateOf(now, ports.zone),
  });
  if (missing.length > 0) throw closedAction(missing);
  const snapshot = await file.snapshot();
  if (!snapshot.ok) throw closedAction(snapshot.error);
  return snapshot.value.content;
}
