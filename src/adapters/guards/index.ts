import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import { RefusedError } from '../../contracts/errors';
import { UIDS } from '../stores/uids';
import { isWrite, paramsOf, type DocumentCall, type Next, type Written } from './document-write';
import { guardAudienceRule } from './guard-audience-rule';
import { guardCalendar, type SettleCalendar } from './guard-calendar';
import { guardSubmission } from './guard-submission';

/** Written by the actions alone, never through the document service. */
const READ_ONLY: readonly string[] = [
  UIDS.revision,
  UIDS.notice,
  UIDS.delegation,
  UIDS.decision,
  UIDS.book,
  UIDS.policy,
  UIDS.post,
  UIDS.postEvent,
  UIDS.notification,
  UIDS.mail,
  UIDS.jobRun,
  UIDS.feedback,
  UIDS.reaction,
  UIDS.fileScan,
  UIDS.textBand,
  UIDS.refusedUpload,
];

/**
 * Puts the guards before the document service, which the content manager, REST, GraphQL, bulk
 * actions and imports all go through.
 */
export function guardDocuments(
  strapi: Core.Strapi,
  ports: () => Ports,
  settle: SettleCalendar,
): void {
  strapi.documents.use((call, next) => {
    if (!isWrite(call)) return next();
    if (READ_ONLY.includes(call.uid)) {
      throw new RefusedError(403, 'read_only_type', { type: call.uid });
    }
    if (call.uid === UIDS.submission) {
      return guardSubmission(strapi, call, () => examined({ call, next }, ports()));
    }
    if (call.uid === UIDS.audienceRule) return guardAudienceRule(strapi, { call, next }, ports());
    if (call.uid === UIDS.exception) return guardCalendar(strapi, next, settle);
    return next();
  });
}

/** Examines what was written in the transaction that wrote it: a file that is refused undoes it. */
async function examined({ call, next }: Call, { preflight }: Ports): Promise<Written> {
  const written = await next();
  const { documentId } =
    call.action === 'create' ? (written as { documentId: string }) : paramsOf(call);
  if (documentId !== undefined) await preflight.examine(documentId);
  return written;
}

interface Call {
  readonly call: DocumentCall;
  readonly next: Next;
}
