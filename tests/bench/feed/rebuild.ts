import { performance } from 'node:perf_hooks';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Seconds that an index takes to be rebuilt from posts that are stored in SQLite. */
export function rebuildSeconds(posts: number): number {
  const begin = performance.now();
  const file = path.join(__dirname, 'servers/rebuild.ts');
  const out = execFileSync(process.execPath, ['--import', 'tsx', file, String(posts)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = Number(/rebuilt in ([\d.]+) s/.exec(out)?.[1]);
  if (!(seconds > 0)) throw new Error(`Nothing was rebuilt in ${performance.now() - begin} ms`);
  return seconds;
}
