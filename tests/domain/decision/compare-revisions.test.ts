import { diffArrays } from 'diff';
import type { Json } from '../../../src/domain/decision/canonical-json';
import { compareRevisions } from '../../../src/domain/decision/compare-revisions';
import type { RevisionContent } from '../../../src/domain/decision/fingerprint';
import { leafPaths, replaceAt, type Path } from './json-paths';
import { CONTENT } from './revision-contents';

const compare = (before: RevisionContent, after: RevisionContent) =>
  compareRevisions(before, after, (left, right) => diffArrays(left, right));
const paragraph = (text: string, more: object = {}): Json => ({
  type: 'paragraph',
  children: [{ type: 'text', text, ...more }],
});
const withBody = (...body: Json[]): RevisionContent => ({ ...CONTENT, body });

test('one revision has nothing in which it differs from itself', () => {
  expect(compare(CONTENT, CONTENT)).toEqual({ fields: [], body: [] });
});

test('whatever single thing a fingerprint covers is shown, and nothing else', () => {
  const paths = leafPaths(CONTENT).filter(([key]) => key !== 'body');
  for (const path of paths) {
    const { fields, body } = compare(CONTENT, replaceAt(CONTENT, path, 'other'));
    expect([path, body]).toEqual([path, []]);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.every(({ field }) => field.startsWith(fieldOf(path)))).toBe(true);
  }
});

/** Units are named by their ids, since their order says nothing. */
function fieldOf(path: Path): string {
  return path[1] === 'units' ? 'audience.units' : path.join('.');
}

test('a wider audience is shown in words', () => {
  const [first] = CONTENT.audience.units;
  const narrow = replaceAt(CONTENT, ['audience', 'units'], [first]);
  expect(compare(narrow, CONTENT).fields).toMatchObject([
    { field: 'audience.units.u2', before: null, after: 'Tỉnh Bình Phước (province 70)' },
  ]);
});

test('the order of units says nothing', () => {
  const units = [...CONTENT.audience.units].reverse();
  const other = { ...CONTENT, audience: { ...CONTENT.audience, units } };
  expect(compare(CONTENT, other).fields).toEqual([]);
});

test('a picture is compared by its digest and its alternative text', () => {
  const cover = { sha256: 'c1', alternativeText: 'Thẻ' };
  const { fields } = compare(CONTENT, { ...CONTENT, cover });
  expect(fields.map(({ field }) => field)).toEqual(['cover.sha256', 'cover.alternativeText']);
});

test('a changed word, a bold one and a moved link all show in the article', () => {
  const before = withBody(paragraph('Một hai ba'), paragraph('bốn'), paragraph('năm'));
  const link = (url: string): Json => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: 'năm' }] }],
  });
  const after = withBody(paragraph('Một hai sáu'), paragraph('bốn', { bold: true }), link('//x'));
  expect(compare(before, after).body.map(({ kind }) => kind)).toEqual([
    ...['changed', 'restyled', 'restyled'],
  ]);
});

test('the items of a list are compared one by one', () => {
  const list = (...items: string[]): Json => ({
    type: 'list',
    format: 'unordered',
    children: items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
  });
  const { body } = compare(withBody(list('một', 'hai')), withBody(list('một', 'hai', 'ba')));
  expect(body.map(({ kind }) => kind)).toEqual(['same', 'same', 'added']);
});
