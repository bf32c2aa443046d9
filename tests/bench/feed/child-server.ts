import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** What a server tells the benchmark. */
export type Told =
  | { readonly ready: { readonly port: number; readonly token?: string; readonly facts?: object } }
  | { readonly usage: Usage };

/** What a process has used since it began. */
export interface Usage {
  readonly cpuMicros: number;
  readonly rssMiB: number;
}

/** A server in a process of its own. */
export interface ChildServer {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  readonly facts: Readonly<Record<string, number>>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a server and waits until it listens; what it writes is shown only when it fails. */
export async function startServer(
  name: string,
  file: string,
  args: readonly string[],
): Promise<ChildServer> {
  const child = fork(path.join(__dirname, 'servers', file), [...args], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { ready } = (await next(child, 'ready')) as Extract<Told, { ready: object }>;
  return {
    name,
    url: `http://127.0.0.1:${ready.port}`,
    token: ready.token ?? '',
    facts: (ready.facts ?? {}) as Record<string, number>,
    async usage() {
      child.send('usage');
      return ((await next(child, 'usage')) as Extract<Told, { usage: Usage }>).usage;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}

function next(child: ChildProcess, wanted: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      reject(new Error(`A server of the benchmark ended before it was ${wanted}`));
    };
    child.once('exit', ended);
    const hear = (told: Told) => {
      if (!(wanted in told)) return;
      child.off('message', hear).off('exit', ended);
      resolve(told);
    };
    child.on('message', hear);
  });
}
