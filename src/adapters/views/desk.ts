import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { Ports } from '../../actions/ports';
import type { AudienceQuestion, QueueQuery } from '../../contracts/desk-queries';
import type { DossierView, QueueFacets, QueuePage } from '../../contracts/desk-views';
import { RefusedError } from '../../contracts/errors';
import { computeDeadline } from '../../domain/calendar/deadline';
import type { ExplainedDay } from '../../domain/calendar/explained-day';
import { formatInstant, parseInstant } from '../../domain/shared/instant';
import { previewAudience, type AudiencePreview } from './audience-preview';
import { readDossier, slaContext, type ListActions } from './dossier-view';
import { readQueue } from './queue';
import { readQueueFacets } from './queue-facets';

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
  queueFacets(caller: Caller): Promise<QueueFacets>;
  dossier(documentId: string, caller: Caller): Promise<DossierView>;
  deadline(receivedAt: string): Promise<DeadlineAnswer>;
  previewAudience(question: AudienceQuestion): Promise<AudiencePreview>;
}

/** The desk on the database. */
export function createDesk(strapi: Core.Strapi, ports: Ports, listActions: ListActions): Desk {
  return {
    queue: async (query, { actor }) => readQueue(strapi, { query, actor }, await slaContext(ports)),
    queueFacets: ({ actor }) => readQueueFacets(strapi, actor),
    dossier: (documentId, caller) =>
      readDossier(strapi, { documentId, caller, listActions }, ports),
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
