import type { Core } from '@strapi/strapi';
import type { Caller } from './actions/caller';
import { changeCalendar, previewCalendar } from './actions/change-calendar';
import { changePolicy } from './actions/change-policy';
import { cloneDossier } from './actions/clone';
import { recordDelegation, revokeDelegation } from './actions/delegate';
import { dueActs, type DueAct } from './actions/due-acts';
import { listActions } from './actions/list-actions';
import { perform, type ActionRequest } from './actions/perform';
import { deskJobs } from './actions/jobs/desk-jobs';
import { dossierOptions } from './actions/dossier-options';
import type { Ports } from './actions/ports';
import { listFollowUps, listPostActions } from './actions/posts/list-post-actions';
import { performOnPost, type PostActionRequest } from './actions/posts/perform-on-post';
import { startFollowUp, type FollowUpRequest } from './actions/posts/start-follow-up';
import { settleCalendar } from './actions/settle-calendar';
import { SYSTEM_CALLER } from './actions/system-caller';
import { writtenDays } from './adapters/calendar/written-days';
import { createFeed, type Feed } from './adapters/feed/read-feed';
import type { SettleCalendar } from './adapters/guards/guard-calendar';
import { importWord } from './adapters/documents/import-word';
import { createPapers, type Papers } from './adapters/documents/read-paper';
import { createBackgroundWork, type BackgroundWork } from './adapters/jobs/background-work';
import { createOutbox } from './adapters/mail/outbox';
import { readCalendar } from './adapters/views/calendar-view';
import { createDesk, type Desk } from './adapters/views/desk';
import { readDelegations } from './adapters/views/delegation-view';
import { readPolicy } from './adapters/views/policy-view';
import { readHealth, readReadiness } from './adapters/views/readiness';
import { createPostDesk, type PostDesk } from './adapters/views/post-desk';
import { createFileScans, type FileScans } from './adapters/preflight/file-scans';
import { createPreflight } from './adapters/preflight/create-preflight';
import { createScreenUpload, type ScreenUpload } from './adapters/preflight/screen-upload';
import { sha256 } from './adapters/sha256';
import { createCalendarStore } from './adapters/stores/calendar-store';
import { loadCaller, type PanelAccount } from './adapters/stores/caller-store';
import { readCitizen, type CitizenView } from './adapters/stores/citizen-store';
import { createDirectory } from './adapters/stores/directory';
import { createDelegationStore } from './adapters/stores/delegation-store';
import { createDossierStore } from './adapters/stores/dossier-store';
import { createLedgerStore } from './adapters/stores/ledger-store';
import { createNumberBooks } from './adapters/stores/number-books';
import { createPostStore } from './adapters/stores/post-store';
import { createRecordStore } from './adapters/stores/record-store';
import { createReferenceStore } from './adapters/stores/reference-store';
import { createStaffStore } from './adapters/stores/staff-store';
import { inTransaction } from './adapters/stores/transaction';
import type { CalendarPreview, CalendarRequest, CalendarView } from './contracts/calendar';
import type { DelegationBody, DelegationView } from './contracts/delegations';
import type { DossierOptions } from './contracts/desk-views';
import type { PolicyRequest, PolicyView } from './contracts/policy';
import type { HealthView, ReadinessView } from './contracts/readiness';
import type { WordImport } from './contracts/word-import';
import { localDateOf } from './domain/shared/zone';
import type { Instant } from './domain/shared/instant';

export {
  CALENDAR_WRITE,
  DELEGATION_WRITE,
  DESK_PERMISSIONS,
  DESK_READ,
  JOBS_READ,
  JOBS_RETRY,
  POLICY_WRITE,
} from './adapters/permissions';
export { OFFICE_LIMITS } from './adapters/documents/safe-unzip';
export { DOCX_TYPE } from './adapters/documents/write-docx';
export { unavailable } from './adapters/feed/unavailable';
export { cacheControl, matchesEtag } from './adapters/http/feed-headers';
export { tokenOf } from './adapters/http/request-facts';
export type { SentFile } from './adapters/preflight/screen-upload';
export type { Caller, DueAct, PanelAccount };

/** The desk's own rules. */
export interface Settings {
  policy(): Promise<PolicyView>;
  changePolicy(request: PolicyRequest, caller: Caller): Promise<PolicyView>;
  calendar(year: number | undefined): Promise<CalendarView>;
  previewCalendar(request: CalendarRequest): Promise<CalendarPreview>;
  changeCalendar(request: CalendarRequest, caller: Caller): Promise<CalendarPreview>;
  /** Moves the due dates after days were written in the open transaction. */
  settleCalendar: SettleCalendar;
  readiness(): Promise<ReadinessView>;
  health(): Promise<HealthView>;
}

/** Who signs for whom; each answer is the list as it stands then. */
export interface Delegations {
  all(): Promise<readonly DelegationView[]>;
  record(body: DelegationBody, caller: Caller): Promise<readonly DelegationView[]>;
  revoke(documentId: string, reason: string, caller: Caller): Promise<readonly DelegationView[]>;
}

/** The application: everything that routes, commands and tests call. */
export interface App {
  readonly ports: Ports;
  readonly feed: Feed;
  readonly desk: Desk;
  readonly settings: Settings;
  readonly papers: Papers;
  readonly posts: PostDesk;
  readonly work: BackgroundWork;
  importWord(bytes: Buffer, caller: Caller, account: PanelAccount): Promise<WordImport>;
  perform(request: ActionRequest, caller: Caller): Promise<void>;
  performOnPost(request: PostActionRequest, caller: Caller): Promise<void>;
  startFollowUp(request: FollowUpRequest, caller: Caller): Promise<string>;
  /** The desk itself, for acts whose time has come. */
  readonly system: Caller;
  /** The acts of the system that are due now, reminders and lapses before escalations. */
  dueActs(): Promise<readonly DueAct[]>;
  /** What the dialogs of a dossier offer to choose from. */
  options(documentId: string, caller: Caller): Promise<DossierOptions>;
  /** Makes a new draft from a dossier that came to nothing; its document. */
  clone(documentId: string, caller: Caller): Promise<string>;
  readonly delegations: Delegations;
  callerOf(account: PanelAccount): Promise<Caller>;
  citizen(id: number): Promise<CitizenView>;
  /** Refuses files that may not be kept, before they are. */
  readonly screenUpload: ScreenUpload;
}

/** What can be chosen when the application is put together; the demo tells its history by `now`. */
export interface AppOptions {
  readonly now?: () => Instant;
}

const POST_LISTS = { actions: listPostActions, followUps: listFollowUps };
const SYSTEM_CLOCK = (): Instant => Date.now();
const apps = new WeakMap<Core.Strapi, App>();

function postActionsOf(ports: Ports): Pick<App, 'performOnPost' | 'startFollowUp'> {
  return {
    performOnPost: (request, caller) => performOnPost(request, caller, ports),
    startFollowUp: (request, caller) => startFollowUp(request, caller, ports),
  };
}

/** Everything the actions need from the outside, on this Strapi. */
function portsOn(
  strapi: Core.Strapi,
  { now, scans }: { now: () => Instant; scans: FileScans },
): Ports {
  const zone = process.env.TZ_OFFICE ?? 'Asia/Ho_Chi_Minh';
  const reference = createReferenceStore(strapi, { now, zone });
  const numbers = createNumberBooks(strapi);
  return {
    now,
    zone,
    sha256,
    transaction: (work) => inTransaction(strapi, work),
    reference,
    staff: createStaffStore(strapi),
    delegations: createDelegationStore(strapi),
    numbers,
    dossiers: createDossierStore(strapi, { reference, now, zone }),
    calendar: createCalendarStore(strapi),
    ledger: createLedgerStore(strapi, numbers),
    records: createRecordStore(strapi),
    posts: createPostStore(strapi),
    directory: createDirectory(strapi),
    outbox: createOutbox(strapi),
    preflight: createPreflight(strapi, { reference, scans, now, zone }),
  };
}

/** Puts the application together; the only place that builds things. */
export function createApp(strapi: Core.Strapi, { now = SYSTEM_CLOCK }: AppOptions = {}): App {
  const scans = createFileScans(strapi);
  const ports = portsOn(strapi, { now, scans });
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  const feed = createFeed(strapi, ports, secret);
  return {
    ports,
    feed,
    desk: createDesk(strapi, ports, (file, caller) => listActions(file, caller, ports)),
    settings: settingsOf(strapi, ports, feed),
    papers: createPapers(strapi, ports),
    posts: createPostDesk(strapi, ports, POST_LISTS),
    work: createBackgroundWork(strapi, ports, (tools) => deskJobs(ports, tools)),
    importWord: (bytes, caller, account) => importWord(strapi, bytes, { caller, account }),
    perform: (request, caller) => perform(request, caller, ports),
    ...postActionsOf(ports),
    ...systemOf(ports),
    options: (documentId, caller) => dossierOptions({ documentId, caller }, ports),
    clone: (documentId, caller) => cloneDossier({ documentId, caller }, ports),
    delegations: delegationsOf(ports),
    callerOf: (account) => loadCaller(strapi, account, localDateOf(now(), ports.zone)),
    citizen: (id) => readCitizen(strapi, id),
    screenUpload: createScreenUpload(strapi, { scans, now }),
  };
}

function systemOf(ports: Ports): Pick<App, 'system' | 'dueActs'> {
  return { system: SYSTEM_CALLER, dueActs: () => dueActs(ports) };
}

function delegationsOf(ports: Ports): Delegations {
  return {
    all: () => readDelegations(ports),
    async record(body, caller) {
      await recordDelegation(body, caller, ports);
      return readDelegations(ports);
    },
    async revoke(documentId, reason, caller) {
      await revokeDelegation({ documentId, reason }, caller, ports);
      return readDelegations(ports);
    },
  };
}

function settingsOf(strapi: Core.Strapi, ports: Ports, feed: Feed): Settings {
  const proposalOf = (request: CalendarRequest) => ({
    days: writtenDays(request),
    remove: request.remove,
    reason: request.reason ?? null,
  });
  return {
    calendar: (year) => readCalendar(year, ports),
    previewCalendar: (request) => previewCalendar(proposalOf(request), ports),
    changeCalendar: (request, caller) => changeCalendar(proposalOf(request), caller, ports),
    async settleCalendar(changes, { actor }) {
      await settleCalendar({ changes, actor, reason: null }, ports);
    },
    readiness: () => readReadiness(strapi, ports),
    health: () => readHealth(ports, () => feed.open.store.health()),
    policy: () => readPolicy(ports),
    async changePolicy(request, caller) {
      await changePolicy(request, caller, ports);
      return readPolicy(ports);
    },
  };
}

/** The application of a running Strapi. */
export function appOf(strapi: Core.Strapi): App {
  const known = apps.get(strapi);
  if (known) return known;
  const app = createApp(strapi);
  apps.set(strapi, app);
  return app;
}

/** Replaces the application of a running Strapi, for a run under another clock. */
export function useApp(strapi: Core.Strapi, options: AppOptions): App {
  const app = createApp(strapi, options);
  apps.set(strapi, app);
  return app;
}
