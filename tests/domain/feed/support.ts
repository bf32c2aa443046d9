import fc from 'fast-check';
import type { FeedCandidate } from '../../../src/domain/feed/select-page';
import { rules } from '../audience/support';

const EVERYONE = {
  scope: 'nation',
  unitIds: [],
  minAge: null,
  maxAge: null,
  gender: 'any',
} as const;

/** The unit of the random times; half a unit is there too, for what is kept in whole seconds. */
export const UNIT = 500;

/** The last moment at which any of the random posts begins, in units. */
export const LAST_START = 12;

/** Random posts under few names, so that updates meet posts that are there. */
export const posts: fc.Arbitrary<FeedCandidate> = fc
  .record({
    documentId: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }),
    state: fc.constantFrom('active', 'active', 'active', 'suspended', 'withdrawn'),
    from: fc.oneof(fc.integer({ min: 0, max: LAST_START }), fc.constant(NaN)),
    length: fc.integer({ min: -1, max: 9 }),
    interaction: fc.integer({ min: 0, max: 9 }),
    rule: fc.oneof(fc.constant(EVERYONE), rules),
    topic: fc.constantFrom('LAW', 'PROMOTION', 'HEALTH'),
  })
  .map(({ from, length, interaction, ...post }) => ({
    ...post,
    window: {
      ...{ visibleFrom: from * UNIT, visibleUntil: (from + length) * UNIT },
      interactionUntil: (from + Math.min(interaction, length)) * UNIT,
    },
  }));
