import type { Core } from '@strapi/strapi';
import type { NoticeView } from '../../contracts/desk-views';
import { RefusedError } from '../../contracts/errors';
import { numberSlug } from '../../domain/documents/document-kinds';
import { noticeDocument, type NamedReason } from '../../domain/documents/notice-document';
import type { OfficialDocument } from '../../domain/documents/official-document';
import type { LedgerRow } from '../stores/ledger-store';
import { UIDS } from '../stores/uids';
import {
  arrivalIn,
  dayOf,
  detailsOf,
  numberOf,
  officeNamed,
  requestIn,
  shortDayOf,
  signatoryOf,
  type PaperSources,
} from './paper-sources';

type ReasonRow = NamedReason & { readonly code: string };

/** The notice of a number, or of the number's slug. Throws `not_found` when there is none. */
export async function noticePaper(
  strapi: Core.Strapi,
  sources: PaperSources,
  number: string,
): Promise<OfficialDocument> {
  const slug = numberSlug(number);
  const notice = sources.view.notices.find((one) => numberSlug(one.number) === slug);
  if (!notice) throw new RefusedError(404, 'not_found');
  const rows = (await strapi.db.query(UIDS.reason).findMany({})) as ReasonRow[];
  const reasons = new Map(rows.map((row) => [row.code, row]));
  const act = sources.acts.find((one) => numberOf(one, 'notice') === notice.number);
  const issuedOn = dayOf(notice.issuedAt, sources.zone);
  return noticeDocument({
    ...{ kind: notice.kind, number: notice.number, issuedOn },
    receiptNumber: sources.view.receiptNumber,
    receivedOn: shortDayOf(arrivalIn(sources, notice.round), sources.zone),
    request: requestIn(sources, notice.round),
    office: officeNamed(sources, notice.officeName, issuedOn),
    signatory: act ? signatoryOf(act) : unknownSignatory(notice),
    ...{ items: notice.items, reason: notice.reason },
    reasons: citedCodes(act).flatMap((code) => reasons.get(code) ?? []),
    reasonOf: (code) => reasons.get(code) ?? null,
    onChanges: sources.policy?.clock.onChanges ?? 'restart',
  });
}

function unknownSignatory({ issuedBy }: NoticeView) {
  return { name: issuedBy, title: '', capacity: 'direct' };
}

function citedCodes(act: LedgerRow | undefined): string[] {
  const { reasonCodes } = detailsOf(act);
  if (!Array.isArray(reasonCodes)) return [];
  return reasonCodes.filter((code) => typeof code === 'string');
}
