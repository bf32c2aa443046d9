import path from 'node:path';
import setUp from '../../support/global-setup';
import { ROOT } from '../../support/test-environment';
import type { Bench, Figure } from '../bench';
import { candidates, type Candidate } from './candidates';
import { startServer, type ChildServer } from './child-server';
import { figuresOf, goalsOf, indexFigures, round } from './feed-figures';
import { best, measure, type Measured } from './measure';
import { plotBars } from './plot';
import { rebuildSeconds } from './rebuild';
import { cohortRequests, publicRequests, withValidators } from './requests';

const ROUNDS = 2;
const SECONDS = 3;
const USUAL = 50;
const LOAD = { connections: USUAL, seconds: SECONDS };

type Servers = ReadonlyMap<string, ChildServer>;

/** The feed beside what it is held against: all in one run, one after the other, round by round. */
export const feed: Bench = async ({ isFull }) => {
  await setUp();
  const all = candidates(isFull);
  const servers = new Map<string, ChildServer>();
  try {
    for (const { name, file, args } of all) servers.set(name, await startServer(name, file, args));
    const usual = await alternate(servers, all);
    plot(usual);
    return [
      ...usual.flatMap(figuresOf),
      ...(await byConnections(serverOf(servers, 'feed, 100 k'))),
      ...(await further(servers)),
      ...indexFigures('feed, 100 k', serverOf(servers, 'feed, 100 k').facts),
      ...indexFigures('feed, 100 k, worst rules', factsOf(servers, 'feed, 100 k, worst rules')),
      ...(isFull ? indexFigures('feed, 1 M', factsOf(servers, 'feed, 1 M')) : []),
      ...(isFull ? [rebuilt(100_000)] : [rebuilt(10_000)]),
      ...goalsOf(usual),
    ];
  } finally {
    for (const server of servers.values()) await server.stop();
  }
};

function serverOf(servers: Servers, name: string): ChildServer {
  const server = servers.get(name);
  if (!server) throw new Error(`No server ${name}`);
  return server;
}

function factsOf(servers: Servers, name: string) {
  return serverOf(servers, name).facts;
}

async function alternate(servers: Servers, all: readonly Candidate[]): Promise<Measured[]> {
  const runs = new Map<string, Measured[]>();
  for (const { name, requests } of all) {
    const server = serverOf(servers, name);
    await answerOnce(server, requests(server).slice(0, USUAL));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, requests } of all) {
      const server = serverOf(servers, name);
      const run = await measure(server, requests(server), LOAD);
      runs.set(name, [...(runs.get(name) ?? []), run]);
    }
  }
  return [...runs.values()].map(best);
}

/** A load ends by the clock, answered or not: so a cold server is asked first, however long it takes. */
async function answerOnce(server: ChildServer, requests: ReturnType<Candidate['requests']>) {
  for (const { path: asked, headers } of requests) {
    const answer = await fetch(`${server.url}${asked}`, { headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${server.name}: ${answer.status} ${text} for ${asked}`);
  }
}

async function byConnections(server: ChildServer): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const connections of [1, 10, 200]) {
    const load = { connections, seconds: SECONDS };
    found.push(...figuresOf(await measure(server, cohortRequests(server), load)));
  }
  return found;
}

/** Validators, anonymous readers, and two processes against one. */
async function further(servers: Servers): Promise<Figure[]> {
  const server = serverOf(servers, 'feed, 100 k');
  const known = await measure(server, await withValidators(server, cohortRequests(server)), LOAD);
  const open = await measure(server, publicRequests(), LOAD);
  return [
    ...figuresOf({ ...known, server: 'feed, 100 k, with validators' }),
    { name: 'share of 304 with validators', value: round(known.notModified, 3), unit: '' },
    ...figuresOf({ ...open, server: 'feed, 100 k, anonymous' }),
    await twoAgainstOne(server, serverOf(servers, 'feed, 10 k')),
  ];
}

async function twoAgainstOne(server: ChildServer, second: ChildServer): Promise<Figure> {
  const one = await measure(second, cohortRequests(second), LOAD);
  const half = { ...LOAD, connections: USUAL / 2 };
  const both = await Promise.all(
    [server, second].map((each) => measure(each, cohortRequests(each), half)),
  );
  const together = both.reduce((sum, { perSecond }) => sum + perSecond, 0);
  return {
    name: 'two processes against one',
    ...{ value: round(together / one.perSecond, 2), unit: '×' },
    goal: '≥ 1.7; the load takes its share of the same cores',
  };
}

function rebuilt(posts: number): Figure {
  return {
    name: `rebuild of ${posts / 1000} k from SQLite`,
    ...{ value: rebuildSeconds(posts), unit: 's' },
    goal: `≤ ${posts / 20_000}`,
  };
}

function plot(runs: readonly Measured[]): void {
  const bars = runs.map(({ server, cpuMicros }) => ({
    ...{ name: server, micros: cpuMicros },
    isOurs: server.startsWith('feed'),
  }));
  plotBars(bars, path.join(ROOT, 'public/docs/feed-bench.svg'));
}
