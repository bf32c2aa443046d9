import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** What an instance does for a test. */
export interface Orders {
  /** Publishes posts for everybody; their documents. */
  publish(wanted: { count: number; endsInHours?: number }): Promise<string[]>;
  withdraw(documentId: string): Promise<void>;
  /** Puts the clock of the instance forward or, below zero, back. */
  setClock(offset: number): Promise<void>;
  token(wanted?: undefined): Promise<string>;
}

/** A server in a process of its own. */
export interface Instance extends Orders {
  readonly url: string;
  isAlive(): boolean;
  kill(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** Starts a server on this database and waits until it answers. */
export async function startInstance(settings: Readonly<Record<string, string>>): Promise<Instance> {
  const child = fork(path.join(__dirname, 'instance.ts'), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_OPTIONS: '', ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The instance ended: ${String(code)}`));
    });
    child.on('message', (told: { ready?: number }) => {
      if (told.ready !== undefined) resolve(told.ready);
    });
  });
  return { ...ordersOf(child), ...lifeOf(child), url: `http://127.0.0.1:${port}` };
}

function ordersOf(child: ChildProcess): Orders {
  let count = 0;
  const order = <T>(name: keyof Orders, argument?: unknown): Promise<T> => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      const ended = () => {
        reject(new Error(`The instance ended before it could ${name}`));
      };
      if (child.exitCode !== null || child.signalCode !== null) {
        ended();
        return;
      }
      child.once('exit', ended);
      const hear = (answer: Answer) => {
        if (answer.id !== id) return;
        child.off('message', hear).off('exit', ended);
        if (answer.error === undefined) resolve(answer.result as T);
        else reject(new Error(answer.error));
      };
      child.on('message', hear);
      child.send({ id, name, argument });
    });
  };
  return {
    publish: (wanted) => order('publish', wanted),
    withdraw: (documentId) => order('withdraw', documentId),
    setClock: (offset) => order('setClock', offset),
    token: () => order('token'),
  };
}

function lifeOf(child: ChildProcess): Pick<Instance, 'isAlive' | 'kill'> {
  return {
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
