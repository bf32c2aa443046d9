import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import type { ComparisonView } from '../../contracts/comparison-view';
import type {
  AudienceQuestion,
  CompareQuery,
  QueueExportQuery,
  QueueQuery,
  UnitQuery,
} from '../../contracts/desk-queries';
import type { DossierView, QueueFacets, QueuePage, UnitView } from '../../contracts/desk-views';
import { RefusedError } from '../../contracts/errors';
import { computeDeadline } from '../../domain/calendar/deadline';
import type { ExplainedDay } from '../../domain/calendar/explained-day';
import { formatInstant, parseInstant } from '../../domain/shared/instant';
import { previewAudience, type AudiencePreview } from './audience-preview';
import { readComparison } from './comparison';
import { readDossier, slaContext, type ListActions } from './dossier-view';
import { exportQueue, readQueue } from './queue';
import { readQueueFacets } from './queue-facets';
import { searchUnits } from './unit-search';

/** A deadline with the day behind each of its days. */
export interface DeadlineAnswer {
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly missingYears: readonly number[];
  readonly explanation: readonly ExplainedDay[];
}

/** What the desk answers; every answer is for one caller. */
export interface Desk {
  queue(query: QueueQuery, caller: Caller): Promise<QueuePage>;
  /** The queue as an Excel workbook. */
  queueSheet(query: QueueExportQuery, caller: Caller): Promise<Buffer>;
  queueFacets(caller: Caller): Promise<QueueFacets>;
  units(query: UnitQuery): Promise<readonly UnitView[]>;
  dossier(documentId: string, caller: Caller): Promise<DossierView>;
  compare(documentId: string, query: CompareQuery, caller: Caller): Promise<ComparisonView>;
  deadline(receivedAt: string): Promise<DeadlineAnswer>;
  previewAudience(question: AudienceQuestion): Promise<AudiencePreview>;
}

/** The desk on the database. */
export function createDesk(strapi: Core.Strapi, ports: Ports, listActions: ListActions): Desk {
  return {
    queue: async (query, { actor }) => readQueue(strapi, { query, actor }, await slaContext(ports)),
    queueSheet: async (query, { actor }) =>
      exportQueue(strapi, { query, actor }, await slaContext(ports)),
    queueFacets: ({ actor }) => readQueueFacets(strapi, actor),
    units: (query) => searchUnits(strapi, query, ports),
    dossier: (documentId, caller) =>
      readDossier(strapi, { documentId, caller, listActions }, ports),
    compare: (documentId, query, caller) =>
      readComparison(strapi, { documentId, query, caller }, ports),
    deadline: (receivedAt) => deadlineOf(receivedAt, ports),
    previewAudience: (question) => previewAudience(strapi, question, ports),
  };
}

async function deadlineOf(receivedAt: string, ports: Ports): Promise<DeadlineAnswer> {
  const startedAt = parseInstant(receivedAt);
  if (startedAt === null) {
    throw new RefusedError(400, 'invalid_parameter', { parameter: 'receivedAt' });
  }
  const { calendar, zone } = await slaContext(ports);
  const { clock } = await ports.reference.policy();
  const deadline = computeDeadline({ startedAt, calendar, policy: clock, zone });
  return { ...deadline, dueAt: formatInstant(deadline.dueAt) };
}
