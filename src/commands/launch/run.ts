import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { StepFailure } from './failure';

/** A program to run, and what to say when it fails. */
export interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly advice: string;
  /** Shows a line of its output; without it the output is only shown when the step fails. */
  readonly onLine?: (line: string) => void;
}

const KEPT_LINES = 40;

/** Runs a Node program to its end; throws a StepFailure with the end of its output. */
export function runNode(step: Step): Promise<void> {
  const child = spawn(process.execPath, step.args, {
    env: { ...process.env, ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      step.onLine?.(line);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
    });
  }
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else reject(new StepFailure(`${step.name} failed:\n${kept.join('\n')}`, step.advice));
    });
  });
}
