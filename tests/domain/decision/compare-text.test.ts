import { diffArrays } from 'diff';
import fc from 'fast-check';
import {
  compareParagraphs,
  compareWords,
  type Paragraph,
  type TextPiece,
} from '../../../src/domain/decision/compare-text';

const diff = (before: string[], after: string[]) => diffArrays(before, after);
const words = (before: string, after: string) => compareWords(before, after, diff);
const paragraph = (text: string): Paragraph => ({ text, form: `p:${text}` });
const kindsOf = (before: readonly string[], after: readonly string[]) =>
  compareParagraphs(before.map(paragraph), after.map(paragraph), diff).map(({ kind }) => kind);

/** One side of a comparison, put together again. */
function side(pieces: readonly TextPiece[], kind: 'removed' | 'added'): string {
  return pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');
}

const texts = fc.array(fc.constantFrom('tiêm', 'chủng', 'sáng', 'thứ', 'Bảy', ' ', ',', '7'));
const text = texts.map((list) => list.join(''));

describe('two texts', () => {
  test('are compared syllable by syllable', () => {
    expect(words('Tiêm chủng sáng thứ Bảy.', 'Tiêm chủng chiều thứ Bảy.')).toEqual([
      { kind: 'same', text: 'Tiêm chủng ' },
      { kind: 'removed', text: 'sáng' },
      { kind: 'added', text: 'chiều' },
      { kind: 'same', text: ' thứ Bảy.' },
    ]);
  });

  test('can both be put together from the pieces', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = words(before, after);
        expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([before, after]);
      }),
    );
  });

  test('that are one text have nothing removed and nothing added', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(words(one, one).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('spelt in two ways are one text', () => {
    expect(words('Đồng Nai'.normalize('NFD'), 'Đồng Nai')).toEqual([
      { kind: 'same', text: 'Đồng Nai' },
    ]);
  });
});

describe('two articles', () => {
  test('are aligned by paragraphs before words are looked at', () => {
    expect(kindsOf(['một', 'hai ba bốn', 'năm'], ['một', 'hai ba sáu', 'năm', 'bảy'])).toEqual([
      ...['same', 'changed', 'same', 'added'],
    ]);
    expect(kindsOf(['một', 'hai'], ['hai'])).toEqual(['removed', 'same']);
  });

  test('show a paragraph that has nothing of the old one as removed and added', () => {
    expect(kindsOf(['một hai ba'], ['bốn năm sáu'])).toEqual(['removed', 'added']);
  });

  test('show the same words in another form as restyled', () => {
    const before = { text: 'một', form: 'p' };
    expect(compareParagraphs([before], [{ text: 'một', form: 'b' }], diff)).toEqual([
      { kind: 'restyled', pieces: [{ kind: 'same', text: 'một' }] },
    ]);
  });

  test('can both be put together from the changes, whatever they are', () => {
    const lists = fc.array(text, { maxLength: 6 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const pieces = compareParagraphs(before.map(paragraph), after.map(paragraph), diff).flatMap(
          (change) => change.pieces,
        );
        expect(side(pieces, 'removed')).toBe(before.join(''));
        expect(side(pieces, 'added')).toBe(after.join(''));
      }),
    );
  });
});
