import type { Core } from '@strapi/strapi';
import type { Instant } from '../../domain/shared/instant';
import { createFeedMemory, type FeedMemory } from './feed-memory';
import type { FeedSettings } from './feed-settings';
import { readGenerations, type Generations } from './generation';
import { unavailable } from './unavailable';

/** How far back a clock may be put without the posts being read anew. */
const KEPT_MS = 2 * 86_400_000;

/** What the feed of this process knows of itself. */
export interface FeedHealth {
  readonly state: 'loading' | 'ready' | 'from-memory' | 'unavailable';
  readonly generation: number;
  readonly posts: number;
  /** Whole seconds since the database last answered; null before the first time. */
  readonly secondsSinceDatabase: number | null;
}

/** The posts in memory, kept up with the database. */
export interface FeedStore {
  memory(): FeedMemory;
  generation(): number;
  /** Tells whether a page for this moment can be made without asking the database. */
  isCurrent(now: Instant): boolean;
  /** Catches up with the database. Throws 503 when the feed may not be answered any more. */
  catchUp(now: Instant): Promise<void>;
  /** Notes that there are changes to fetch; of these documents, whatever their generation. */
  markChanged(documentIds?: readonly string[]): void;
  /** Tells those who keep identities that readers have changed. */
  markReadersChanged(): void;
  /** Looks for changes that others have made; never throws. */
  poll(): Promise<void>;
  onReaderChange(listener: () => void): void;
  /** Asks the database for anything at all. */
  isUnreachable(): Promise<boolean>;
  /** Tells whether identities that cannot be checked may still be believed. */
  isDatabaseAway(): boolean;
  health(): FeedHealth;
}

interface State {
  memory: FeedMemory;
  seen: Generations;
  isLoaded: boolean;
  /** How often changes were told of, and how many of those tellings have been worked off. */
  marks: number;
  applied: number;
  pending: Set<string>;
  /** By a clock that nobody can set: when the database last answered. */
  reachedAt: number | null;
  isAway: boolean;
  working: Promise<void> | null;
  readonly listeners: (() => void)[];
}

/** An empty store; the first `catchUp` fills it. */
export function createFeedStore(strapi: Core.Strapi, settings: FeedSettings): FeedStore {
  const state = emptyState(strapi);
  const isTooOld = () => ageOf(state) > settings.outageMs;
  const isCurrent = (now: Instant) => !isDirty(state) && isUsable(state, now) && !isTooOld();
  const look = () => attempt(strapi, state, () => lookForChanges(strapi, state));
  return {
    memory: () => state.memory,
    generation: () => state.seen.feed,
    isCurrent,
    async catchUp(now) {
      // Whoever waits for the same work need not do it again.
      while (state.working && !isCurrent(now)) await state.working;
      if (isCurrent(now)) return;
      await attempt(strapi, state, () => bringUp(strapi, state, now));
      if (!isUsable(state, now) || isTooOld()) throw unavailable();
    },
    markChanged: (documentIds = []) => {
      markChanged(state, documentIds);
    },
    markReadersChanged: () => {
      tellListeners(state);
    },
    poll: () => (state.isLoaded ? look() : Promise.resolve()),
    isUnreachable: () => look().then(() => state.isAway),
    onReaderChange: (listener) => state.listeners.push(listener),
    isDatabaseAway: () => state.isAway && !isTooOld(),
    health: () => healthOf(state, isTooOld()),
  };
}

function emptyState(strapi: Core.Strapi): State {
  return {
    ...{ memory: createFeedMemory(strapi, Infinity), seen: { feed: 0, reader: 0 } },
    ...{ isLoaded: false, marks: 1, applied: 0, pending: new Set<string>() },
    ...{ reachedAt: null, isAway: false, working: null, listeners: [] },
  };
}

function isUsable({ isLoaded, memory }: State, now: Instant): boolean {
  return isLoaded && now >= memory.index.answersFrom;
}

function markChanged(state: State, documentIds: readonly string[]): void {
  for (const documentId of documentIds) state.pending.add(documentId);
  state.marks += 1;
}

/** While changes are being fetched the memory is not up to date yet. */
function isDirty({ marks, applied }: State): boolean {
  return marks !== applied;
}

function ageOf({ reachedAt }: State): number {
  return reachedAt === null ? Infinity : performance.now() - reachedAt;
}

function healthOf(state: State, isTooOld: boolean): FeedHealth {
  const age = ageOf(state);
  const ready = state.isAway ? 'from-memory' : 'ready';
  const usable = isTooOld ? 'unavailable' : ready;
  return {
    state: state.isLoaded ? usable : 'loading',
    generation: state.seen.feed,
    posts: state.memory.index.size,
    secondsSinceDatabase: Number.isFinite(age) ? Math.floor(age / 1000) : null,
  };
}

/** One at a time; a database that does not answer is noted, and the memory goes on. */
async function attempt(strapi: Core.Strapi, state: State, work: () => Promise<void>) {
  while (state.working) await state.working;
  state.working = work().then(
    () => {
      if (state.isAway) strapi.log.info('The feed has reached the database again');
      state.isAway = false;
      state.reachedAt = performance.now();
    },
    (error: unknown) => {
      if (!state.isAway) strapi.log.error(`The feed cannot reach the database: ${String(error)}`);
      state.isAway = true;
    },
  );
  await state.working.finally(() => {
    state.working = null;
  });
}

async function lookForChanges(strapi: Core.Strapi, state: State): Promise<void> {
  const seen = await readGenerations(strapi);
  if (seen.feed !== state.seen.feed || isDirty(state)) await applyChanges(strapi, state);
  if (seen.reader !== state.seen.reader) {
    state.seen = { ...state.seen, reader: seen.reader };
    tellListeners(state);
  }
}

function tellListeners({ listeners }: State): void {
  for (const listener of listeners) listener();
}

async function bringUp(strapi: Core.Strapi, state: State, now: Instant): Promise<void> {
  const isMissingTime = now < state.memory.index.answersFrom;
  if (!state.isLoaded || isMissingTime) await rebuild(strapi, state, now);
  else await applyChanges(strapi, state);
}

/** Posts that change meanwhile are read again: the counter is taken before the rows. */
async function applyChanges(strapi: Core.Strapi, state: State): Promise<void> {
  const documentIds = [...state.pending];
  const { marks } = state;
  state.pending.clear();
  try {
    const { feed } = await readGenerations(strapi);
    await state.memory.take({ changedAfter: state.seen.feed, documentIds });
    state.seen = { ...state.seen, feed };
    state.applied = marks;
  } catch (error) {
    for (const documentId of documentIds) state.pending.add(documentId);
    throw error;
  }
}

async function rebuild(strapi: Core.Strapi, state: State, now: Instant): Promise<void> {
  const seen = await readGenerations(strapi);
  const answersFrom = now - KEPT_MS;
  const memory = createFeedMemory(strapi, answersFrom);
  await memory.take({ endingAfter: answersFrom });
  Object.assign(state, { memory, seen, isLoaded: true });
  await applyChanges(strapi, state);
}
