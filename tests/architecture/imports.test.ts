import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, readJson } from './repository';

interface Report {
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string } }[];
  };
}

interface Case {
  from: string;
  to: string;
  allowed: boolean;
}

const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CASES = readJson('tests/cases/import-rules.json') as Case[];

function cruise(cwd: string, ...folders: string[]): Report['summary'] {
  const config = path.join(ROOT, '.dependency-cruiser.cjs');
  const args = [CRUISER, '--config', config, '--output-type', 'json', ...folders];
  const run = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (!run.stdout) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as Report).summary;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function importOf({ from, to }: Case): string {
  if (!to.includes('/') || to.startsWith('node:')) return `import '${to}';\n`;
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.tsx?$/, '');
  return `import '${relative.startsWith('.') ? relative : `./${relative}`}';\n`;
}

/** A small project with one file for each case, whose only import is the one in question. */
function projectOf(cases: Case[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-rules-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  write(path.join(folder, 'tsconfig.json'), '{}');
  write(path.join(folder, 'package.json'), JSON.stringify(readJson('package.json')));
  for (const { to } of cases) if (to.includes('/')) write(path.join(folder, to), 'export {};\n');
  for (const one of cases) write(path.join(folder, one.from), importOf(one));
  return folder;
}

describe('import rules', () => {
  it('are kept by every file of src and config', () => {
    const { violations, totalCruised } = cruise(ROOT, 'src', 'config');
    expect(totalCruised).toBeGreaterThan(20);
    expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('allow and forbid what the table says', () => {
    const folder = projectOf(CASES);
    try {
      const offenders = new Set(cruise(folder, 'src', 'config').violations.map(({ from }) => from));
      const seen = CASES.map((one) => ({ ...one, allowed: !offenders.has(one.from) }));
      expect(seen).toEqual(CASES);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
