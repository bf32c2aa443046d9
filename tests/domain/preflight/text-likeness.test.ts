import fc from 'fast-check';
import { bandKeysOf, likeness, shinglesOf } from '../../../src/domain/preflight/text-likeness';

const word = fc.string({
  minLength: 2,
  maxLength: 6,
  unit: fc.constantFrom(...Array.from('abcdeghikmnốợềữ')),
});
const text = fc.array(word, { minLength: 60, maxLength: 200 }).map((words) => words.join(' '));

function sharesKey(one: string, other: string): boolean {
  const keys = new Set(bandKeysOf(shinglesOf(one)));
  return bandKeysOf(shinglesOf(other)).some((key) => keys.has(key));
}

test('the same text is wholly alike and found, however it is written', () => {
  fc.assert(
    fc.property(text, (one) => {
      const other = one.toUpperCase().normalize('NFD').replaceAll(' ', ',\n');
      expect(likeness(shinglesOf(one), shinglesOf(other))).toBe(100);
      expect(bandKeysOf(shinglesOf(other))).toEqual(bandKeysOf(shinglesOf(one)));
    }),
  );
});

test('a text of which one word was changed is nearly alike and found', () => {
  fc.assert(
    fc.property(text, fc.nat(), (one, position) => {
      const words = one.split(' ');
      words[position % words.length] = 'khác';
      const other = words.join(' ');
      expect(likeness(shinglesOf(one), shinglesOf(other))).toBeGreaterThan(80);
      expect(sharesKey(one, other)).toBe(true);
    }),
    { seed: 20240617 },
  );
});

test('likeness is the same from both sides, and nothing is like nothing', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [shinglesOf(one), shinglesOf(other)];
      expect(likeness(a, b)).toBe(likeness(b, a));
    }),
  );
  expect(likeness(shinglesOf(''), shinglesOf(''))).toBe(0);
  expect(bandKeysOf(shinglesOf(' – '))).toEqual([]);
});

test('texts that have little in common are not brought together', () => {
  const one = Array.from({ length: 200 }, (_, at) => `một${at}`).join(' ');
  const other = Array.from({ length: 200 }, (_, at) => `hai${at}`).join(' ');
  expect(likeness(shinglesOf(one), shinglesOf(other))).toBe(0);
  expect(sharesKey(one, other)).toBe(false);
});

test('a key says which band it is of, and there are sixteen', () => {
  const keys = bandKeysOf(shinglesOf('Lịch tiêm chủng mở rộng tháng mười của phường'));
  expect(keys.map((key) => Number(key.split(':')[0]))).toEqual(
    Array.from({ length: 16 }, (_, n) => n),
  );
});
