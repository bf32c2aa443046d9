import fc from 'fast-check';
import { compareFeedOrder, isAfter } from '../../../src/domain/feed/feed-order';
import type { FeedPosition } from '../../../src/domain/feed/feed-order';

const positions: fc.Arbitrary<FeedPosition> = fc.record({
  visibleFrom: fc.integer({ min: -3, max: 3 }),
  documentId: fc.string({ unit: fc.constantFrom('a', 'B', '7', '-'), minLength: 1, maxLength: 3 }),
});

test('the newest comes first, and of two of one instant the greater documentId', () => {
  const feed = [
    { visibleFrom: 1, documentId: 'b' },
    { visibleFrom: 2, documentId: 'a' },
    { visibleFrom: 1, documentId: 'c' },
    { visibleFrom: 2, documentId: 'B' },
  ].sort(compareFeedOrder);
  expect(feed.map(({ visibleFrom, documentId }) => `${visibleFrom}${documentId}`)).toEqual([
    '2a',
    '2B',
    '1c',
    '1b',
  ]);
});

test('the order is total: of two different positions exactly one comes after the other', () => {
  fc.assert(
    fc.property(positions, positions, (a, b) => {
      const same = a.visibleFrom === b.visibleFrom && a.documentId === b.documentId;
      expect(isAfter(a, b) !== isAfter(b, a)).toBe(!same);
      expect(compareFeedOrder(a, b) === 0).toBe(same);
    }),
  );
});

test('the order is transitive', () => {
  fc.assert(
    fc.property(positions, positions, positions, (a, b, c) => {
      if (isAfter(a, b) && isAfter(b, c)) expect(isAfter(a, c)).toBe(true);
    }),
  );
});
