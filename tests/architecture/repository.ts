import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of this repository. */
export const ROOT = path.resolve(__dirname, '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'build', '.git', '.tmp', '.cache', '.strapi']);

/** Whether the repository has a file or folder at `relative`. */
export function exists(relative: string): boolean {
  return existsSync(path.join(ROOT, relative));
}

/** The text of a file, named from the root. */
export function read(relative: string): string {
  return readFileSync(path.join(ROOT, relative), 'utf8');
}

/** The content of a JSON file, named from the root. */
export function readJson(relative: string): unknown {
  return JSON.parse(read(relative));
}

/** All files under `folder` ('' for the whole repository), named from the root, with `/` between. */
export function filesUnder(folder: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [name];
    return NOT_OURS.has(entry.name) ? [] : filesUnder(name);
  });
}

/** The TypeScript that people write: not generated, no tests. */
export function sourceFiles(): string[] {
  return ['src', 'config'].flatMap(filesUnder).filter((file) => /\.tsx?$/.test(file));
}
