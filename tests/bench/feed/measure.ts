import autocannon from 'autocannon';
import type { ChildServer } from './child-server';

/** What one load of one server showed. */
export interface Measured {
  readonly server: string;
  readonly connections: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicros: number;
  readonly rssMiB: number;
  readonly notModified: number;
}

/** A request of a load. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Loads a server for a few seconds. Throws when it answers with anything but success. */
export async function measure(
  server: ChildServer,
  requests: readonly Asked[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Measured> {
  const before = await server.usage();
  const load = await autocannon({ url: server.url, connections, duration: seconds, requests });
  const after = await server.usage();
  const statuses = load.statusCodeStats;
  const notModified = statuses['304']?.count ?? 0;
  const good = (statuses['200']?.count ?? 0) + notModified;
  if (load.errors > 0 || good === 0 || load.non2xx > notModified) {
    throw new Error(`${server.name}: ${load.errors} errors, statuses ${JSON.stringify(statuses)}`);
  }
  return {
    ...{ server: server.name, connections, p50: load.latency.p50, p99: load.latency.p99 },
    perSecond: Math.round(good / load.duration),
    cpuMicros: Math.round((after.cpuMicros - before.cpuMicros) / good),
    rssMiB: after.rssMiB,
    notModified: notModified / good,
  };
}

/** The better of the runs, since what else a machine does can only cost: the least CPU. */
export function best(runs: readonly Measured[]): Measured {
  const [first, ...others] = runs;
  if (!first) throw new Error('Nothing was measured');
  return others.reduce((least, run) => (run.cpuMicros < least.cpuMicros ? run : least), first);
}
