import { filesUnder, readJson } from './repository';

type Translations = Record<string, string>;

const folders = [
  ...new Set(
    filesUnder('src/plugins')
      .map((file) => /^(.*\/translations)\/[^/]+\.json$/.exec(file)?.[1])
      .filter((folder) => folder !== undefined),
  ),
];

function load(folder: string, language: string): Translations {
  return readJson(`${folder}/${language}.json`) as Translations;
}

/** The names in braces of an ICU message, e.g. `count` in `{count, plural, …}`. */
function argumentsOf(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? '')),
  ].sort();
}

function difference(one: Translations, other: Translations): string[] {
  return Object.keys(one).filter((key) => !(key in other));
}

describe.each(folders)('translations in %s', (folder) => {
  const vi = load(folder, 'vi');
  const en = load(folder, 'en');

  it('have the same keys in Vietnamese and English', () => {
    expect({ onlyVi: difference(vi, en), onlyEn: difference(en, vi) }).toEqual({
      onlyVi: [],
      onlyEn: [],
    });
  });

  it('are never empty', () => {
    const blank = [vi, en].flatMap((all) => Object.keys(all).filter((key) => !all[key]?.trim()));
    expect(blank).toEqual([]);
  });

  it('name the same figures and names in both languages', () => {
    const differing = Object.keys(vi).filter(
      (key) => argumentsOf(vi[key] ?? '').join() !== argumentsOf(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});

describe('the check of translations', () => {
  it('looks at the panel of the editorial desk', () => {
    expect(folders).toContain('src/plugins/editorial-desk/admin/src/translations');
  });
});
