import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import type { DeskPolicy } from '../../actions/policy';
import type { Ports } from '../../actions/ports';
import type { NewRevision } from '../../actions/records';
import type { DossierView } from '../../contracts/desk-views';
import { RefusedError } from '../../contracts/errors';
import type { IssuingOffice, Signatory } from '../../domain/documents/letterhead';
import { requestFactsOf, type RequestFacts } from '../../domain/documents/request-facts';
import { shortDate } from '../../domain/documents/writing-rules';
import { parseInstant } from '../../domain/shared/instant';
import type { LocalDate } from '../../domain/shared/local-date';
import { localDateOf } from '../../domain/shared/zone';
import type { LedgerRow } from '../stores/ledger-store';
import { UIDS } from '../stores/uids';
import { readDossier } from '../views/dossier-view';

type RevisionRow = Pick<NewRevision, 'number' | 'round' | 'content'> & {
  readonly submittedAt: string | Date;
};

interface OfficeRow extends IssuingOffice {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** All that the documents of one dossier are written from, as one person may see it. */
export interface PaperSources {
  readonly view: DossierView;
  readonly isOwn: boolean;
  readonly acts: readonly LedgerRow[];
  readonly revisions: readonly RevisionRow[];
  readonly offices: readonly OfficeRow[];
  readonly topics: ReadonlyMap<string, string>;
  readonly policy: DeskPolicy | null;
  readonly zone: string;
}

/** Whose documents are asked for, and by whom. */
export interface PaperReader {
  readonly documentId: string;
  readonly caller: Caller;
}

/** Loads them. Throws `not_found` when the reader may not see the dossier. */
export async function loadSources(
  strapi: Core.Strapi,
  { documentId, caller }: PaperReader,
  ports: Ports,
): Promise<PaperSources> {
  const listActions = () => Promise.resolve([]);
  const view = await readDossier(strapi, { documentId, caller, listActions }, ports);
  const rows = async <T>(uid: (typeof UIDS)[keyof typeof UIDS], query: object = {}) =>
    (await strapi.db.query(uid).findMany(query)) as T[];
  const topics = await rows<{ code: string; name: string }>(UIDS.topic);
  const submission = (await strapi.db
    .query(UIDS.submission)
    .findOne({ where: { documentId }, select: ['id', 'policy'] })) as { policy: DeskPolicy | null };
  return {
    view,
    isOwn: caller.actor.agencyId !== null && caller.actor.agencyId === view.agency?.documentId,
    acts: await rows(UIDS.decision, {
      where: { submission: documentId },
      orderBy: { sequence: 'asc' },
    }),
    revisions: await rows(UIDS.revision, {
      where: { submissionKey: documentId },
      orderBy: { number: 'asc' },
    }),
    offices: await rows(UIDS.office),
    topics: new Map(topics.map(({ code, name }) => [code, name])),
    policy: submission.policy,
    zone: ports.zone,
  };
}

/** The request as it was sent in a round, or the latest one. */
export function requestIn(sources: PaperSources, round: number | null): RequestFacts {
  const { revisions, topics, zone } = sources;
  const revision =
    revisions.filter((one) => round === null || one.round === round).at(-1) ?? revisions.at(-1);
  if (!revision) throw new RefusedError(404, 'not_found');
  const { topic } = revision.content;
  return requestFactsOf(revision.content, { topicName: topics.get(topic) ?? topic, zone });
}

/** The moment at which the request of a round arrived: as registered, or as sent. */
export function arrivalIn({ acts, revisions }: PaperSources, round: number): string {
  const received = acts.filter((one) => one.action === 'receive' && one.round === round).at(-1);
  const registered = detailsOf(received).receivedAt;
  if (typeof registered === 'string') return registered;
  const sent = revisions.filter((one) => one.round === round).at(-1)?.submittedAt;
  return new Date(sent ?? received?.at ?? 0).toISOString();
}

/** An instant's day at the office, short. */
export function shortDayOf(instant: string, zone: string): string {
  return shortDate(dayOf(instant, zone));
}

/** An instant's day at the office. */
export function dayOf(instant: string, zone: string): LocalDate {
  return localDateOf(parseInstant(instant) ?? Date.parse(instant), zone);
}

/** What an act says beyond who and when. */
export function detailsOf(act: LedgerRow | undefined): Readonly<Record<string, unknown>> {
  const details = act?.details;
  return isFields(details) ? details : {};
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number that an act took from a book. */
export function numberOf(act: LedgerRow, book: string): string | null {
  const { numbers } = detailsOf(act);
  const number = isFields(numbers) ? numbers[book] : null;
  return typeof number === 'string' ? number : null;
}

/** Who did it, as the ledger keeps it. */
export function signatoryOf({ actorName, actorRole, capacity }: LedgerRow): Signatory {
  return { name: actorName, title: actorRole, capacity };
}

/** The office of a name on a day; one that is called otherwise now keeps the name of then. */
export function officeNamed({ offices }: PaperSources, name: string, on: LocalDate): IssuingOffice {
  const named = offices.filter((one) => one.name === name);
  const found = named.find((one) => isValid(one, on)) ?? named[0];
  if (found) return found;
  return { name, parentName: null, symbol: 'VT', kind: 'district-police', phone: null };
}

/** The office of a kind on a day. */
export function officeOfKind(
  { offices }: PaperSources,
  kind: IssuingOffice['kind'],
  on: LocalDate,
): IssuingOffice | null {
  const ofKind = offices.filter((one) => one.kind === kind);
  return ofKind.find((one) => isValid(one, on)) ?? ofKind[0] ?? null;
}

function isValid({ validFrom, validUntil }: OfficeRow, on: LocalDate): boolean {
  return validFrom.slice(0, 10) <= on && (validUntil === null || on <= validUntil.slice(0, 10));
}
