import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SCRATCH } from '../support/test-environment';
import type { Bench } from './bench';
import { feed } from './feed';
import { ledger } from './ledger';

/** Every benchmark under its name: `npm run bench` runs all, `-- NAME` one, `-- NAME --full` all of it. */
const BENCHES: Readonly<Record<string, Bench>> = { feed, ledger };

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const isFull = words.includes('--full');
  const asked = words.filter((word) => word !== '--full');
  const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    throw new Error(`No bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length === 0 || asked.includes(name)) await run(name, () => bench({ isFull }));
  }
}

async function run(name: string, bench: () => ReturnType<Bench>): Promise<void> {
  const figures = await bench();
  console.log(`\n${name}`);
  console.table(figures);
  const folder = path.join(SCRATCH, 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = {
    cores: os.availableParallelism(),
    node: process.version,
    load: os.loadavg()[0],
  };
  const result = { name, at: new Date().toISOString(), machine, figures };
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
