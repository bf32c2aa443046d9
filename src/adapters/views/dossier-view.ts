import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { DossierFile } from '../../actions/dossier-file';
import { policyOf } from '../../actions/policy';
import type { Ports } from '../../actions/ports';
import type { ActionView, DossierView } from '../../contracts/desk-views';
import { RefusedError } from '../../contracts/errors';
import { computeDeadline } from '../../domain/calendar/deadline';
import { durationsOf } from '../../domain/calendar/durations';
import { closedAt } from '../../domain/calendar/pauses';
import { availableDocuments } from '../../domain/documents/document-kinds';
import { maySee } from '../../domain/decision/jurisdiction';
import { daysAdded } from '../../domain/submission/dossier';
import { staysOf } from '../../domain/submission/stays';
import { isEditable } from '../../domain/submission/lifecycle';
import { dossierOf } from '../stores/dossier-file-of';
import { fileOf, loadSubmission } from '../stores/dossier-store';
import type { SubmissionRow } from '../stores/submission-row';
import { draftContent, revisionContent } from './dossier-content';
import { loadRecords, type DossierRecords } from './dossier-records';
import { overrideViews } from './override-views';
import { namedOf } from './queue';
import { slaViewOf, type ClockColumns, type SlaContext } from './sla-view';

type Row = SubmissionRow & ClockColumns;

/** Lists the actions of a dossier for a person. */
export type ListActions = (file: DossierFile, caller: Caller) => Promise<readonly ActionView[]>;

/** Which dossier is asked for, by whom. */
export interface DossierQuestion {
  readonly documentId: string;
  readonly caller: Caller;
  readonly listActions: ListActions;
}

/**
 * The dossier as one person may see it. Throws `not_found` when that person may not see it at all,
 * just as if it did not exist.
 */
export async function readDossier(
  strapi: Core.Strapi,
  { documentId, caller, listActions }: DossierQuestion,
  ports: Ports,
): Promise<DossierView> {
  const row = (await loadSubmission(strapi, documentId)) as Row | null;
  if (row === null || !maySee(caller.actor, dossierOf(row)))
    throw new RefusedError(404, 'not_found');
  const file = await fileOf(strapi, row, ports);
  const records = await loadRecords(strapi, row.documentId, ports.now());
  const isOwn = caller.actor.agencyId === row.agencyKey;
  const findings = await ports.preflight.findings(file, caller.actor);
  return {
    ...contentFor(row, records, isOwn),
    ...columnsOf(row),
    ...(await handlingOf(file, ports)),
    sla: await slaOfDossier(row, file, ports),
    durations: durationsOf(staysOf(records.timeline), await slaContext(ports)),
    revisions: records.revisions,
    notices: records.notices,
    documents: documentsFor(row, records, isOwn),
    timeline: isOwn ? records.timeline.map((one) => ({ ...one, details: null })) : records.timeline,
    preflight: findings.filter(({ severity }) => severity === 'blocking'),
    findings,
    overrides: overrideViews(records.timeline),
    post: records.post,
    actions: await listActions(file, caller),
  };
}

function documentsFor({ receiptNumber }: Row, { timeline }: DossierRecords, isOwn: boolean) {
  const acts = timeline.map(({ action }) => action);
  return availableDocuments({ isOwn, receiptNumber, acts });
}

function contentFor(row: Row, { latest }: DossierRecords, isOwn: boolean) {
  const draft = draftContent(row);
  if (latest === null || (isOwn && isEditable(row.state))) return draft;
  return revisionContent(latest.content, latest.presentation, draft.topic);
}

function columnsOf(row: Row) {
  const { documentId, state, round, version, receiptNumber, decisionNumber } = row;
  const { submittedAt, receivedAt, decidedAt, proposal, fingerprint } = row;
  const office = row.receivingOffice;
  return {
    ...{ documentId, state, round, version, receiptNumber, decisionNumber },
    ...{ submittedAt, receivedAt, decidedAt, proposal, fingerprint },
    breakGlass: row.breakGlass,
    resubmissionOf: row.resubmissionOf,
    scope: row.audienceRule?.scope ?? row.scope,
    agency: namedOf(row.agency),
    receivingOffice: office && {
      documentId: office.documentId,
      name: office.name,
      code: office.code,
    },
    corrections: row.corrections ?? [],
  };
}

async function slaOfDossier(
  row: Row,
  file: DossierFile,
  ports: Ports,
): Promise<DossierView['sla']> {
  const context = await slaContext(ports);
  const sla = slaViewOf(row, context);
  const { startedAt } = file.clock;
  if (sla === null || startedAt === null) return null;
  const policy = policyOf(file).clock;
  const changes = file.dossier.dueChanges.filter(({ round }) => round === row.round);
  const pauses = closedAt(file.clock.pauses, context.now);
  const { explanation } = computeDeadline({
    ...{ startedAt, policy, pauses, ...context },
    extendedBy: daysAdded(file.dossier.dueChanges, startedAt),
    ...(sla.status === 'paused' || file.clock.dueOn === null
      ? {}
      : { notBefore: file.clock.dueOn }),
  });
  return { ...sla, explanation, changes };
}

/** In whose hands the dossier is and was. */
async function handlingOf({ dossier }: DossierFile, ports: Ports) {
  const offices = await ports.reference.offices();
  return {
    assignee: dossier.assignee,
    formerOffices: dossier.formerOfficeIds.flatMap((id) => {
      const office = offices.find((one) => one.id === id);
      return office ? [{ documentId: id, name: office.name }] : [];
    }),
    respondBy: dossier.state === 'changes-requested' ? dossier.respondBy : null,
  };
}

/** Now, here, by the calendar in force. */
export async function slaContext(ports: Ports): Promise<SlaContext> {
  const calendar = await ports.reference.calendar();
  return { now: ports.now(), zone: ports.zone, calendar };
}
