import { PROGRAMMES, SCOPES, type QueueQuery } from '../../../../../contracts/desk-queries';
import {
  SUBMISSION_STATES,
  type SubmissionState,
} from '../../../../../domain/submission/lifecycle';

/** A value of the queue's deadline filter. */
export type SlaFilter = NonNullable<QueueQuery['sla']>;

/** The deadline filters in the order in which they are offered. */
export const SLA_CHOICES = [
  'overdue',
  'due-soon',
  'on-track',
  'paused',
  'met',
  'missed',
] as const satisfies readonly SlaFilter[];

/** The orders that are offered. */
export const SORT_CHOICES = [
  'dueAt:asc',
  'dueAt:desc',
  'submittedAt:desc',
  'submittedAt:asc',
  'updatedAt:desc',
  'updatedAt:asc',
  'title:asc',
  'title:desc',
  'receiptNumber:asc',
  'receiptNumber:desc',
] as const;

/** An order of the queue, as its address and the desk API spell it. */
export type SortChoice = (typeof SORT_CHOICES)[number];

/** The states in which somebody still has to act; the queue shows these unless it is asked otherwise. */
export const OPEN_STATES = [
  'draft',
  'submitted',
  'in-appraisal',
  'changes-requested',
  'awaiting-approval',
  'with-ministry',
] as const satisfies readonly SubmissionState[];

/** What a tab of the queue shows: one state, all that is in hand, or everything. */
export type StateTab = SubmissionState | 'open' | 'all';

const STATE_TABS: readonly StateTab[] = ['open', ...SUBMISSION_STATES, 'all'];

/** What narrows the queue to the dossiers that have one property; null where it does not. */
export interface PropertyFilters {
  readonly agency: string | null;
  readonly office: string | null;
  readonly topic: string | null;
  readonly programme: (typeof PROGRAMMES)[number] | null;
  readonly scope: (typeof SCOPES)[number] | null;
  readonly unit: string | null;
}

/** The property filters in the order in which they are offered. */
export const PROPERTY_FILTERS = [
  'agency',
  'office',
  'topic',
  'programme',
  'scope',
  'unit',
] as const satisfies readonly (keyof PropertyFilters)[];

/** A name of a property filter. */
export type PropertyFilter = (typeof PROPERTY_FILTERS)[number];

/** How the queue is laid out. */
export const QUEUE_LOOKS = ['table', 'board'] as const;

/** What the queue's address says. */
export interface QueueParams extends PropertyFilters {
  readonly look: (typeof QUEUE_LOOKS)[number];
  readonly state: StateTab;
  readonly sla: SlaFilter | null;
  readonly mine: boolean;
  readonly q: string;
  readonly sort: SortChoice;
  readonly page: number;
  readonly pageSize: number;
}

const NO_PROPERTY: PropertyFilters = {
  agency: null,
  office: null,
  topic: null,
  programme: null,
  scope: null,
  unit: null,
};

/** The queue as it opens: all that is in hand, the most urgent first. */
export const IN_HAND: QueueParams = {
  state: 'open',
  sla: null,
  mine: false,
  q: '',
  ...NO_PROPERTY,
  look: 'table',
  sort: 'dueAt:asc',
  page: 1,
  pageSize: 20,
};

/** How many rows a page may have. */
export const PAGE_SIZES: readonly number[] = [10, 20, 50, 100];
const LONGEST_SEARCH = 100;

/** Reads the queue's address; what it does not understand counts as not said. */
export function readQueueParams(search: URLSearchParams): QueueParams {
  const pick = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((one) => one === search.get(name)) ?? null;
  return {
    state: pick('state', STATE_TABS) ?? IN_HAND.state,
    sla: pick('sla', SLA_CHOICES),
    mine: search.get('mine') === 'true',
    q: (search.get('q') ?? '').slice(0, LONGEST_SEARCH),
    agency: matched(search.get('agency'), /^[a-z0-9]{1,40}$/),
    office: matched(search.get('office'), /^[a-z0-9]{1,40}$/),
    topic: matched(search.get('topic'), /^[\w-]{1,60}$/),
    programme: pick('programme', PROGRAMMES),
    scope: pick('scope', SCOPES),
    unit: matched(search.get('unit'), /^\d{2,5}$/),
    look: pick('look', QUEUE_LOOKS) ?? IN_HAND.look,
    sort: pick('sort', SORT_CHOICES) ?? IN_HAND.sort,
    page: wholeNumber(search.get('page')) ?? IN_HAND.page,
    pageSize: PAGE_SIZES.find((size) => String(size) === search.get('pageSize')) ?? 20,
  };
}

function matched(text: string | null, form: RegExp): string | null {
  return text !== null && form.test(text) ? text : null;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}

/** Writes the queue's address, without what is at its default. */
export function writeQueueParams(params: QueueParams): URLSearchParams {
  const said = Object.entries(params).filter(
    ([name, value]) => value !== IN_HAND[name as keyof QueueParams],
  );
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}

/** The query string of `GET /editorial-desk/queue`; one for each view, so that answers are shared. */
export function queueSearch(params: Partial<QueueParams>): string {
  const { state, ...rest } = { ...IN_HAND, ...params, look: IN_HAND.look };
  const search = writeQueueParams({ ...rest, state: IN_HAND.state });
  if (state !== 'all') search.set('state', state === 'open' ? OPEN_STATES.join(',') : state);
  return search.toString();
}

/** Tells whether a filter narrows the queue; its order, look and page do not. */
export function isFiltered(params: QueueParams): boolean {
  const { state, sla, mine, q } = params;
  const narrowed = state !== IN_HAND.state || sla !== null || mine || q !== '';
  return narrowed || propertiesIn(params).length > 0;
}

/** The property filters that are set. */
export function propertiesIn(params: PropertyFilters): readonly PropertyFilter[] {
  return PROPERTY_FILTERS.filter((name) => params[name] !== null);
}
