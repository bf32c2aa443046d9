import { filesUnder, read, sourceFiles } from './repository';

/** Set by the commands themselves (`npm run demo`, `npm start`, Jest), not by who installs the project. */
const NOT_SETTINGS = new Set(['NODE_ENV', 'CI', 'LOA_PHUONG_DEMO']);

const READ = [
  /process\.env\.([A-Z][A-Z0-9_]*)/g,
  /process\.env\[['"]([A-Z][A-Z0-9_]*)['"]\]/g,
  /\benv(?:\.\w+)?(?:<\w+>)?\(\s*['"]([A-Z][A-Z0-9_]*)['"]/g,
];

function variablesRead(text: string): string[] {
  return READ.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));
}

/** The variables of .env.example; one that has no sensible value stands in a comment. */
function explained(): Set<string> {
  const lines = read('.env.example').matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm);
  return new Set([...lines].map(([, name]) => name ?? ''));
}

describe('environment variables', () => {
  it('are explained in .env.example, each one that the code reads', () => {
    const files = [...sourceFiles(), ...filesUnder('config')];
    const names = new Set(files.flatMap((file) => variablesRead(read(file))));
    const known = explained();
    const missing = [...names].filter((name) => !known.has(name) && !NOT_SETTINGS.has(name));
    expect(missing).toEqual([]);
  });

  it('are recognised however they are read', () => {
    const text = `env('HOST'); env.int('PORT', 1); env.array("APP_KEYS"); process.env.URL_X; process.env['Y']`;
    expect(variablesRead(text).sort()).toEqual(['APP_KEYS', 'HOST', 'PORT', 'URL_X', 'Y']);
  });
});
