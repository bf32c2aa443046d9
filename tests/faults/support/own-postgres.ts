import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A PostgreSQL that a test may stop. */
export interface OwnPostgres {
  readonly url: string;
  start(): void;
  stop(): void;
  remove(): void;
}

const VERSIONS = '/usr/lib/postgresql';

/** Where the programs of the newest PostgreSQL are; null when there is none on this machine. */
export function postgresPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : path.join(VERSIONS, newest, 'bin');
}

/** Makes and starts a cluster of its own on this port. */
export function createOwnPostgres(programs: string, port: number): OwnPostgres {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-postgres-'));
  const as = (program: string, args: readonly string[]): void => {
    const command = [path.join(programs, program), ...args];
    const isRoot = process.getuid?.() === 0;
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: os.tmpdir() });
  };
  if (process.getuid?.() === 0) {
    const id = (what: string) =>
      Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = path.join(folder, 'data');
  as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const start = () => {
    as('pg_ctl', ['-D', data, '-o', settings, '-l', path.join(folder, 'log'), '-w', 'start']);
  };
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop: () => {
      as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    },
    remove: () => {
      try {
        as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
