import { filesUnder, readJson } from './repository';

interface Attribute {
  type: string;
  private?: boolean;
  searchable?: boolean;
}

interface Schema {
  attributes: Record<string, Attribute>;
}

/** The types that Strapi's `_q` looks into; it does so even where a field is private. */
const SEARCHED = new Set([
  ...['string', 'text', 'richtext', 'uid', 'email', 'enumeration', 'password'],
  ...['integer', 'biginteger', 'float', 'decimal'],
]);

const schemas = filesUnder('src').filter((file) =>
  /content-types\/[^/]+\/schema\.json$/.test(file),
);

function leaks({ type, private: hidden, searchable }: Attribute): boolean {
  return hidden === true && SEARCHED.has(type) && searchable !== false;
}

function leaksIn(file: string): string[] {
  const { attributes } = readJson(file) as Schema;
  return Object.entries(attributes)
    .filter(([, attribute]) => leaks(attribute))
    .map(([name]) => `${file}: ${name}`);
}

describe('private attributes', () => {
  it('are out of reach of the search parameter `_q`', () => {
    expect(schemas.length).toBeGreaterThan(10);
    expect(schemas.flatMap(leaksIn)).toEqual([]);
  });

  it('leak by default, which is what this check looks for', () => {
    expect(leaks({ type: 'string', private: true })).toBe(true);
    expect(leaks({ type: 'integer', private: true, searchable: true })).toBe(true);
    expect(leaks({ type: 'string', private: true, searchable: false })).toBe(false);
    expect(leaks({ type: 'relation', private: true })).toBe(false);
  });
});
