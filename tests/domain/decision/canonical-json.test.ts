import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/decision/canonical-json';
import type { Json } from '../../../src/domain/decision/canonical-json';

/** Everything JSON can hold, with texts that NFC changes. */
const text = fc.string({ unit: 'binary', maxLength: 6 });
const texts = fc.oneof(text, fc.constantFrom('ế', 'ê\u0301', 'e\u0302\u0301', '\u212b'));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    texts,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      text.map((name) => name.normalize('NFC')),
      tie('json'),
      { maxKeys: 4 },
    ),
  ),
}));

/** The same value with every text in NFC and no negative zero: what reading it back gives. */
function normalised(value: Json | undefined): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.normalize('NFC'), normalised(member)]),
  );
}

/** The same value with the members of every object in the opposite order. */
function reordered(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const members = Object.entries(value).map(([name, member]) => [name, reordered(member)] as const);
  return Object.fromEntries(members.reverse());
}

describe('the form of RFC 8785', () => {
  test.each<[string, Json, string]>([
    [
      'its numbers',
      [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    ['both zeros', [0, -0], '[0,0]'],
    ['its literals', [null, true, false], '[null,true,false]'],
    [
      'its text',
      "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    ],
    [
      'its order, by UTF-16 code unit',
      { '\u20ac': 1, '\r': 2, '\uff5e': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"～":3}',
    ],
    ['numbers as names', { '10': 1, '9': 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
    ['names that are prefixes', { ab: 1, a: 2, '': 3 }, '{"":3,"a":2,"ab":1}'],
    [
      'nesting, without white space',
      { b: [{ d: 1, c: [] }], a: {} },
      '{"a":{},"b":[{"c":[],"d":1}]}',
    ],
  ])('%s', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('reads back as the value it was made from', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(normalised(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same for every order of members', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('of what was read back is the same text again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = canonicalJson(value);
        expect(canonicalJson(JSON.parse(once) as Json)).toBe(once);
      }),
    );
  });

  test('differs for values that differ', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(reordered(a)) === JSON.stringify(reordered(b));
        if (same) expect(canonicalJson(a)).toBe(canonicalJson(b));
        if (canonicalJson(a) === canonicalJson(b)) expect(normalised(a)).toEqual(normalised(b));
      }),
    );
  });
});

describe('beyond the RFC', () => {
  test('one letter has one spelling, in names too', () => {
    expect(canonicalJson({ 'ti\u00ea\u0301ng': 'Vie\u0323\u0302t' })).toBe('{"tiếng":"Việt"}');
  });

  test('a member that is undefined is left out', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  test('a member may have any name', () => {
    const value = JSON.parse('{"__proto__":1,"constructor":2,"toString":3}') as Json;
    expect(canonicalJson(value)).toBe('{"__proto__":1,"constructor":2,"toString":3}');
  });

  test('an object without a prototype is an object', () => {
    expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }) as Json)).toBe(
      '{"a":1}',
    );
  });
});

describe('what has no canonical form is refused', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  test.each<[string, unknown]>([
    ['NaN', NaN],
    ['infinity', [-Infinity]],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['a function', { act: () => 1 }],
    ['a symbol', Symbol('a')],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a boxed text', Object('a')],
    ['half a surrogate pair', 'a\ud83d'],
    ['the other half', '\ude00a'],
    ['half a pair in a name', { '\ud83d': 1 }],
    ['two names that are one in NFC', { '\u00ea': 1, 'e\u0302': 2 }],
    ['a circle', circle],
  ])('%s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  test('what stands within 101 lists, and not within 100', () => {
    const within = (lists: number) =>
      JSON.parse(`${'['.repeat(lists)}1${']'.repeat(lists)}`) as Json;
    expect(canonicalJson(within(100))).toHaveLength(201);
    expect(() => canonicalJson(within(101))).toThrow(TypeError);
  });
});
