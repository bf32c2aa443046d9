import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const PORT = '1471';
const ENV = {
  PORT,
  HOST: '127.0.0.1',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: '.tmp/e2e.db',
};

/** Where the demo under test listens. */
export const BASE = `http://127.0.0.1:${PORT}`;

/** The one password of the demo's accounts. */
export const PASSWORD = 'Loa-Phuong-2024';

/** Starts the demo as the README says, from an empty database, and waits for its ready line. */
export function startDemo(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'src/commands/demo.ts', '--reset'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line === `ready ${BASE}`) resolve(child);
      });
    }
    child.once('exit', () => {
      reject(new Error(`The demo ended before it was ready:\n${lines.slice(-40).join('\n')}`));
    });
  });
}

/** Ends the demo and waits until it is gone. */
export async function stopDemo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
