import type { Core } from '@strapi/strapi';
import { RefusedError } from '../../contracts/errors';
import type { CheckedCriterion } from '../../domain/appraisal/checklist';
import { isProposal } from '../../domain/appraisal/checklist';
import {
  appraisalSheet,
  type AppraisalFacts,
  type NamedCriterion,
} from '../../domain/documents/appraisal-sheet';
import type { DocumentKind } from '../../domain/documents/document-kinds';
import { ministryLetter } from '../../domain/documents/ministry-letter';
import type { OfficialDocument } from '../../domain/documents/official-document';
import { proposalDocument } from '../../domain/documents/proposal-document';
import { receiptSlip, type ReceiptFacts } from '../../domain/documents/receipt-slip';
import { momentInWords } from '../../domain/documents/request-facts';
import { shortDate } from '../../domain/documents/writing-rules';
import { parseLocalDate } from '../../domain/shared/local-date';
import type { LedgerRow } from '../stores/ledger-store';
import { UIDS } from '../stores/uids';
import {
  arrivalIn,
  dayOf,
  detailsOf,
  numberOf,
  officeNamed,
  officeOfKind,
  requestIn,
  shortDayOf,
  signatoryOf,
  type PaperSources,
} from './paper-sources';

/** A document of a dossier that is known to exist. */
export async function dossierPaper(
  strapi: Core.Strapi,
  sources: PaperSources,
  kind: DocumentKind,
): Promise<OfficialDocument> {
  switch (kind) {
    case 'receipt':
      return receiptSlip(receiptFacts(sources));
    case 'appraisal-sheet':
      return appraisalSheet(await appraisalFacts(strapi, sources));
    case 'proposal':
      return proposalDocument(await appraisalFacts(strapi, sources));
    case 'ministry-letter':
      return forwarding(sources);
    default:
      return kind satisfies never;
  }
}

function latest(sources: PaperSources, action: string): LedgerRow {
  const act = sources.acts.filter((one) => one.action === action).at(-1);
  if (!act) throw new RefusedError(404, 'not_found');
  return act;
}

function receiptFacts(sources: PaperSources): ReceiptFacts {
  const { view, zone, acts } = sources;
  const number = view.receiptNumber ?? '';
  const act = acts.find((one) => numberOf(one, 'receipt') === number) ?? latest(sources, 'submit');
  const registeredOn = dayOf(act.at, zone);
  const officeName = view.receivingOffice?.name ?? act.actorUnit;
  const isClerk = act.action === 'receive';
  return {
    ...{ number, registeredOn, round: view.round },
    receivedAt: momentInWords(arrivalIn(sources, view.round), zone),
    request: requestIn(sources, null),
    office: officeNamed(sources, officeName, registeredOn),
    clerk: isClerk ? signatoryOf(act) : { name: '', title: '', capacity: 'direct' },
    deadline: deadlineOf(sources),
  };
}

function deadlineOf({ view: { sla } }: PaperSources): ReceiptFacts['deadline'] {
  const dueOn = sla && parseLocalDate(sla.dueOn);
  if (!sla || !dueOn) return null;
  const limit = Math.max(...sla.explanation.map(({ counted }) => counted ?? 0));
  return { dueOn, limit, provisional: sla.provisional, days: sla.explanation };
}

async function appraisalFacts(strapi: Core.Strapi, sources: PaperSources): Promise<AppraisalFacts> {
  const { view, zone } = sources;
  const act = latest(sources, 'propose');
  const appraisedOn = dayOf(act.at, zone);
  const dueOn = act.round === view.round && view.sla ? parseLocalDate(view.sla.dueOn) : null;
  return {
    office: officeNamed(sources, act.actorUnit, appraisedOn),
    appraiser: signatoryOf(act),
    ...{ appraisedOn, round: act.round, receiptNumber: view.receiptNumber, reason: act.reason },
    receivedOn: shortDayOf(arrivalIn(sources, act.round), zone),
    dueOn: dueOn && shortDate(dueOn),
    request: requestIn(sources, act.round),
    criteria: (await strapi.db
      .query(UIDS.criterion)
      .findMany({ orderBy: { position: 'asc' } })) as NamedCriterion[],
    ...appraisedIn(act),
    leadership: officeOfKind(sources, 'provincial-leadership', appraisedOn)?.name ?? 'Lãnh đạo',
  };
}

function appraisedIn(act: LedgerRow): Pick<AppraisalFacts, 'proposal' | 'checklist'> {
  const { proposal, checklist } = detailsOf(act);
  if (typeof proposal !== 'string' || !isProposal(proposal) || !Array.isArray(checklist)) {
    throw new RefusedError(404, 'not_found');
  }
  return { proposal, checklist: checklist as CheckedCriterion[] };
}

function forwarding(sources: PaperSources): OfficialDocument {
  const act = latest(sources, 'forward');
  const forwardedOn = dayOf(act.at, sources.zone);
  const ministry = officeOfKind(sources, 'ministry-department', forwardedOn);
  return ministryLetter({
    number: numberOf(act, 'dispatch') ?? '',
    forwardedOn,
    request: requestIn(sources, act.round),
    office: officeNamed(sources, act.actorUnit, forwardedOn),
    receivedBy: sources.view.receivingOffice?.name ?? '',
    signatory: signatoryOf(act),
    ministry: [ministry?.name, ministry?.parentName].filter(Boolean).join(', '),
    reason: act.reason,
  });
}
