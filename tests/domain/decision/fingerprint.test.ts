import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/decision/canonical-json';
import type { Json } from '../../../src/domain/decision/canonical-json';
import { fingerprintOf } from '../../../src/domain/decision/fingerprint';
import type { RevisionContent } from '../../../src/domain/decision/fingerprint';
import { at, leafPaths, replaceAt } from './json-paths';
import { CONTENT } from './revision-contents';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const image = fc.record({ sha256: text, alternativeText: text });
const units = fc.uniqueArray(
  fc.record({ id: text, code: text, name: text, level: fc.constant('commune' as const) }),
  { selector: ({ id }) => id.normalize('NFC'), maxLength: 4 },
);
const contents: fc.Arbitrary<RevisionContent> = fc.record({
  title: text,
  summary: text,
  body: fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }),
  cover: image,
  images: fc.array(image, { maxLength: 3 }),
  topic: text,
  programme: fc.constantFrom('none', 'model-22', 'model-30'),
  source: fc.option(fc.record({ name: text, url: text })),
  letter: fc.record({
    number: text,
    issuedOn: text,
    signatory: text,
    signatoryTitle: text,
    fileSha256: text,
  }),
  audience: fc.record({
    name: text,
    scope: fc.constant('commune' as const),
    units,
    minAge: fc.option(fc.nat(120)),
    maxAge: fc.option(fc.nat(120)),
    gender: fc.constantFrom('any', 'male', 'female'),
  }),
  visibleFrom: text,
  visibleUntil: text,
  interactionUntil: text,
  justification: fc.option(text),
  notes: fc.option(text),
  agency: fc.record({ id: text, name: text }),
});
const values: fc.Arbitrary<Json> = fc.oneof(text, fc.integer(), fc.constant(null), fc.constant([]));

describe('fingerprintOf', () => {
  test('is what it was when the first revisions were signed', () => {
    expect(fingerprintOf(CONTENT, sha256)).toBe(
      '32cb1515e0516fe60a007ce927d4f5bd6f1564bf52aaa279a9dc60ca185c23f9',
    );
  });

  test('has every member of a revision in it', () => {
    const before = fingerprintOf(CONTENT, sha256);
    const paths = leafPaths(CONTENT);
    expect(paths.length).toBe(40);
    const after = paths.map((path) => fingerprintOf(replaceAt(CONTENT, path, 'other'), sha256));
    expect(new Set([before, ...after]).size).toBe(paths.length + 1);
  });

  test('changes with any one field, whatever the content and the change', () => {
    fc.assert(
      fc.property(contents, fc.nat(), values, (content, nth, value) => {
        const paths = leafPaths(content).filter((path) => path.join() !== 'audience,units');
        const path = paths[nth % paths.length] ?? [];
        fc.pre(canonicalJson(at(content, path)) !== canonicalJson(value));
        const changed = replaceAt(content, path, value);
        expect(fingerprintOf(changed, sha256)).not.toBe(fingerprintOf(content, sha256));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not change with the order of members or of the units addressed', () => {
    fc.assert(
      fc.property(contents, fc.infiniteStream(fc.nat()), (content, numbers) => {
        const shuffled = shuffle(content.audience.units, numbers);
        const { title, ...rest } = content;
        const other = { ...rest, audience: { ...content.audience, units: shuffled }, title };
        expect(fingerprintOf(other, sha256)).toBe(fingerprintOf(content, sha256));
      }),
    );
  });

  test('changes with the order of pictures and with a picture more or less', () => {
    const [first, second] = CONTENT.images;
    const orders = [CONTENT.images, [second, first], [first], [], [first, second, second]];
    const prints = orders.map((images) =>
      fingerprintOf(replaceAt(CONTENT, ['images'], images as Json), sha256),
    );
    expect(new Set(prints).size).toBe(orders.length);
  });

  test('changes with a unit more or less', () => {
    const [first, second] = CONTENT.audience.units;
    const print = (list: unknown[]) =>
      fingerprintOf(replaceAt(CONTENT, ['audience', 'units'], list as Json), sha256);
    expect(new Set([print([]), print([first]), print([second]), print([first, second])]).size).toBe(
      4,
    );
  });

  test('does not tell two spellings of one Vietnamese text apart', () => {
    const decomposed = { ...CONTENT, title: CONTENT.title.normalize('NFD') };
    expect(decomposed.title).not.toBe(CONTENT.title);
    expect(fingerprintOf(decomposed, sha256)).toBe(fingerprintOf(CONTENT, sha256));
  });

  test('leaves the content as it was', () => {
    const units = Object.freeze([...CONTENT.audience.units].reverse());
    const content = { ...CONTENT, audience: { ...CONTENT.audience, units } };
    expect(fingerprintOf(content, sha256)).toBe(fingerprintOf(CONTENT, sha256));
  });
});

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  const left = [...items];
  return items.flatMap(() => {
    const { value } = numbers.next() as { value: number };
    return left.splice(value % left.length, 1);
  });
}
