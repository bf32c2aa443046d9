import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../src/domain/feed/cursor';
import type { Sign } from '../../../src/domain/feed/cursor';
import type { FeedPosition } from '../../../src/domain/feed/feed-order';

function signFor(key: string, form: 'hex' | 'base64url' = 'hex'): Sign {
  return (text) => createHmac('sha256', key).update(text).digest(form);
}
const sign = signFor('cohort A');

const positions: fc.Arbitrary<FeedPosition> = fc.record({
  visibleFrom: fc.oneof(
    fc.integer({ min: 1_718_000_000_000, max: 1_800_000_000_000 }),
    fc.maxSafeInteger(),
  ),
  documentId: fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/),
});
const cursors = fc
  .record({ position: positions, form: fc.constantFrom('hex' as const, 'base64url' as const) })
  .map(({ position, form }) => {
    const seal = signFor('cohort A', form);
    return { text: encodeCursor(position, seal), seal };
  });

/** A character, mostly of those that occur in a cursor. */
const character = fc.oneof(
  fc.constantFrom(...Array.from('0123456789abcdefxyzABCDEFXYZ._-+ =')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

function swapCase(letter: string): string {
  const lower = letter.toLowerCase();
  return letter === lower ? letter.toUpperCase() : lower;
}

describe('a cursor', () => {
  test('has one known form', () => {
    const position = { visibleFrom: 1_719_792_000_000, documentId: 'k3v' };
    expect(encodeCursor(position, () => 'seal')).toBe('ly27r400.k3v.seal');
    expect(decodeCursor(encodeCursor(position, sign), sign)).toEqual(position);
  });

  test('comes back as the position it was made from, in characters that need no escape', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const text = encodeCursor(position, sign);
        expect(decodeCursor(text, sign)).toEqual(position);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  test('of another cohort or topic is not read', () => {
    fc.assert(
      fc.property(cursors, ({ text }) => {
        expect(decodeCursor(text, signFor('cohort B'))).toBeNull();
      }),
    );
  });
});

describe('an edited cursor is not read', () => {
  const runs = { numRuns: 2000 };

  test('with one character replaced', () => {
    fc.assert(
      fc.property(cursors, fc.nat(), character, ({ text, seal }, at, letter) => {
        const place = at % text.length;
        const edited = text.slice(0, place) + letter + text.slice(place + 1);
        fc.pre(edited !== text);
        expect(decodeCursor(edited, seal)).toBeNull();
      }),
      runs,
    );
  });

  test('with one character inserted, at the ends too', () => {
    fc.assert(
      fc.property(cursors, fc.nat(), character, ({ text, seal }, at, letter) => {
        const place = at % (text.length + 1);
        const edited = text.slice(0, place) + letter + text.slice(place);
        expect(decodeCursor(edited, seal)).toBeNull();
      }),
      runs,
    );
  });

  test('with one character deleted, whichever', () => {
    fc.assert(
      fc.property(cursors, ({ text, seal }) => {
        for (let place = 0; place < text.length; place += 1) {
          const edited = text.slice(0, place) + text.slice(place + 1);
          expect(decodeCursor(edited, seal)).toBeNull();
        }
      }),
    );
  });

  test('with the case of one letter changed, whichever', () => {
    fc.assert(
      fc.property(cursors, ({ text, seal }) => {
        for (let place = 0; place < text.length; place += 1) {
          const letter = swapCase(text.charAt(place));
          const edited = text.slice(0, place) + letter + text.slice(place + 1);
          if (edited !== text) expect(decodeCursor(edited, seal)).toBeNull();
        }
      }),
    );
  });

  test('written in another way, though its seal is right for what is written', () => {
    for (const payload of ['00a.k3v', 'A.k3v', '-0.k3v', 'zzzzzzzzzzz.k3v', 'a.k.3v']) {
      expect(decodeCursor(`${payload}.${sign(payload)}`, sign)).toBeNull();
    }
  });
});

describe('what is no cursor', () => {
  test.each(['', '.', '..', 'a.b', 'a.b.', 'a..c', '.b.c', 'a.b.c\n', 'a'.repeat(10_000)])(
    'is not read: %j',
    (text) => {
      expect(decodeCursor(text, () => '')).toBeNull();
      expect(decodeCursor(text, sign)).toBeNull();
    },
  );

  test('is not even signed when it is too long', () => {
    const never: Sign = () => {
      throw new Error('signed');
    };
    expect(decodeCursor(`a.b.${'c'.repeat(300)}`, never)).toBeNull();
  });

  test('is nothing that random text would be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCursor(text, sign)).toBeNull();
      }),
    );
  });

  test.each([
    ['half a millisecond', { visibleFrom: 0.5, documentId: 'a' }],
    ['a time beyond exact numbers', { visibleFrom: 2 ** 54, documentId: 'a' }],
    ['no time', { visibleFrom: NaN, documentId: 'a' }],
    ['no documentId', { visibleFrom: 1, documentId: '' }],
    ['a dot in the documentId', { visibleFrom: 1, documentId: 'a.b' }],
    ['a documentId longer than any', { visibleFrom: 1, documentId: 'a'.repeat(65) }],
  ])('is never written: %s', (_, position) => {
    expect(() => encodeCursor(position, sign)).toThrow(RangeError);
  });
});
