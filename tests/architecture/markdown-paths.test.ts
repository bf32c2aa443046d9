import path from 'node:path';
import { exists, filesUnder, read } from './repository';

/** Folders whose contents are in the repository; a path that begins with one of them is a claim. */
const OWN_PATH = /^(?:\.\/)?(?:src|tests|config|database|public|docs|types|\.ci)\/[^\s]*$/;
/** A file named without its folder: one of that name has to be somewhere. */
const BARE_NAME = /^\.?[A-Za-z][\w.-]*\.(?:csv|md|json|cjs|mjs|js|tsx?|yml|example)$/;
const LINK = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const CODE_SPAN = /`([^`\n]+)`/g;

const everything = filesUnder('').flatMap((file) => {
  const parts = file.split('/');
  return parts.map((_, length) => parts.slice(0, length + 1).join('/'));
});

/** `src/{a,b}.ts` and `src/actions/<verb>.ts` as patterns: a choice, and any one name. */
function patternOf(claim: string): RegExp {
  const text = claim
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/<[^>]*>/g, '[^/]+')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.split(',').join('|')})`)
    .replace(/\*\*/g, '.+')
    .replace(/\*/g, '[^/]*');
  return new RegExp(`^${text}$`);
}

function isThere(claim: string): boolean {
  const tidy = path.posix.normalize(claim).replace(/\/$/, '');
  if (exists(tidy)) return true;
  const pattern = patternOf(tidy);
  return everything.some((file) => pattern.test(file) || path.posix.basename(file) === tidy);
}

function linkTargets(file: string, text: string): string[] {
  return [...text.matchAll(LINK)]
    .map(([, target]) => (target ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => path.posix.join(path.posix.dirname(file), target));
}

/** Paths in inline code and in code blocks; a trailing full stop or colon is not part of them. */
function codePaths(text: string): string[] {
  const blocks = [...text.matchAll(/^```[\s\S]*?^```/gm)].map(([block]) => block);
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(CODE_SPAN)].map(([, span]) => span ?? '');
  const words = [...blocks, ...spans]
    .flatMap((code) => [...code.matchAll(/\S*\{[^}\s]*\}\S*|[^\s`'"(),;]+/g)])
    .map(([word]) => word.replace(/[.:,]+$/, '').replace(/:\d+$/, ''));
  return [
    ...words.filter((word) => OWN_PATH.test(word)),
    ...spans.filter((span) => BARE_NAME.test(span)),
  ];
}

function missingFrom(file: string, text: string): string[] {
  const claims = [...linkTargets(file, text), ...codePaths(text)];
  return [...new Set(claims)].filter((claim) => !isThere(claim));
}

const pages = filesUnder('').filter((file) => file.endsWith('.md'));

describe('Markdown pages', () => {
  it.each(pages)('%s names only files and folders that exist', (page) => {
    expect(missingFrom(page, read(page))).toEqual([]);
  });

  it('would be caught naming others', () => {
    const text = [
      'See [there](no/such.md), [here](package.json), [out](https://example.org/x.md).',
      'Look at `src/nowhere/gone.ts`, `src/domain/shared/{result,gone}.ts`, `src/domain/<part>/result.ts`,',
      '`nothing.json`, `package.json`, `npm ci`, `/api/feed`.',
      '```\nnpx jest tests/never.test.ts src/domain/shared/result.ts\n```',
    ].join('\n');
    expect(missingFrom('PAGE.md', text)).toEqual([
      'no/such.md',
      'tests/never.test.ts',
      'src/nowhere/gone.ts',
      'nothing.json',
    ]);
  });
});
