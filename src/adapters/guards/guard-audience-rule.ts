import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import { invalidRequest, RefusedError } from '../../contracts/errors';
import { parseAudienceRule } from '../../domain/audience/parse-audience-rule';
import type { Actor } from '../../domain/submission/actor';
import { EDITABLE_STATES } from '../../domain/submission/lifecycle';
import { withParticipant } from '../../domain/submission/participants';
import { loadCaller } from '../stores/caller-store';
import { audienceInputOf } from '../stores/dossier-file-of';
import { audienceContext } from '../stores/dossier-store';
import type { AudienceRow, SubmissionRow } from '../stores/submission-row';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';
import {
  addData,
  paramsOf,
  requestAccount,
  type DocumentCall,
  type Next,
  type Written,
} from './document-write';

/**
 * Keeps every stored audience valid, and locked while a dossier that uses it is not in its agency's
 * hands. What was written is parsed inside the transaction: a bad rule is rolled back whole, however
 * its units were connected. Who changes for whom an article is has written part of its dossier.
 */
export async function guardAudienceRule(
  strapi: Core.Strapi,
  { call, next }: { call: DocumentCall; next: Next },
  ports: Ports,
): Promise<Written> {
  const { documentId } = paramsOf(call);
  const editor = await editorOf(strapi);
  const agencyKey = editor?.agencyId ?? null;
  return inTransaction(strapi, async () => {
    if (documentId !== undefined) await assertFree(strapi, documentId, agencyKey);
    if (call.action === 'create' || call.action === 'clone') addData(call, { agencyKey });
    const written = await next();
    if (editor && documentId !== undefined) await addAuthor(strapi, documentId, editor);
    if (call.action !== 'delete') await assertValid(strapi, idOf(written, documentId), ports);
    return written;
  });
}

async function editorOf(strapi: Core.Strapi): Promise<Actor | null> {
  const account = requestAccount(strapi);
  return account && (await loadCaller(strapi, account)).actor;
}

async function addAuthor(strapi: Core.Strapi, rule: string, editor: Actor): Promise<void> {
  const query = strapi.db.query(UIDS.submission);
  const dossiers = (await query.findMany({
    where: { audienceRule: { documentId: rule }, state: { $in: [...EDITABLE_STATES] } },
    select: ['documentId', 'participants'],
  })) as Pick<SubmissionRow, 'documentId' | 'participants'>[];
  for (const { documentId, participants } of dossiers) {
    const written = withParticipant({ participants: participants ?? [] }, editor, 'author');
    await query.updateMany({ where: { documentId }, data: { participants: written } });
  }
}

async function assertFree(
  strapi: Core.Strapi,
  documentId: string,
  agencyKey: string | null,
): Promise<void> {
  const rule = (await strapi.db.query(UIDS.audienceRule).findOne({
    where: { documentId },
    select: ['agencyKey'],
  })) as { agencyKey: string | null } | null;
  if (rule === null || rule.agencyKey !== agencyKey) throw new RefusedError(404, 'not_found');
  const locking = await strapi.db.query(UIDS.submission).count({
    where: { audienceRule: { documentId }, state: { $notIn: [...EDITABLE_STATES] } },
  });
  if (locking > 0) throw new RefusedError(409, 'audience_rule_locked', { dossiers: locking });
}

async function assertValid(strapi: Core.Strapi, documentId: string, ports: Ports): Promise<void> {
  const rule = (await strapi.db.query(UIDS.audienceRule).findOne({
    where: { documentId },
    populate: { units: true },
  })) as AudienceRow;
  const parsed = parseAudienceRule(audienceInputOf(rule), await audienceContext(ports));
  if (!parsed.ok) throw invalidRequest(parsed.error);
}

function idOf(written: unknown, documentId: string | undefined): string {
  return documentId ?? (written as { documentId: string }).documentId;
}
