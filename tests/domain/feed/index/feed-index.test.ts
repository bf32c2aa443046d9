import fc from 'fast-check';
import type { FeedPosition } from '../../../../src/domain/feed/feed-order';
import { createFeedIndex, type FeedIndex } from '../../../../src/domain/feed/index/feed-index';
import { postPhase } from '../../../../src/domain/feed/post-phase';
import {
  positionOf,
  selectPage,
  type FeedCandidate,
  type FeedQuery,
} from '../../../../src/domain/feed/select-page';
import { readers } from '../../audience/support';
import { LAST_START, posts, UNIT } from '../support';

const DAY = 86_400_000;

const moments = fc.integer({ min: 0, max: LAST_START + 10 }).map((time) => time * UNIT);
const topics = fc.option(fc.constantFrom('LAW', 'PROMOTION', 'HEALTH', 'UNHEARD_OF'));
const queries: fc.Arbitrary<FeedQuery> = fc.record({
  reader: readers,
  now: moments,
  limit: fc.integer({ min: 1, max: 6 }),
  after: fc.option(
    fc.record({ visibleFrom: moments, documentId: fc.constantFrom('', 'a', 'ba', 'ccc', 'z') }),
  ),
  topic: topics,
});

type Step =
  | { readonly put: FeedCandidate }
  | { readonly remove: string }
  | { readonly clock: number }
  | { readonly ask: FeedQuery };

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ put: posts }), weight: 4 },
  fc.record({ remove: posts.map(({ documentId }) => documentId) }),
  fc.record({ clock: moments }),
  { arbitrary: fc.record({ ask: queries }), weight: 3 },
);

/** An index beside the plain collection that it has to agree with. */
function twins() {
  const plain = new Map<string, FeedCandidate>();
  const index = createFeedIndex<FeedCandidate>();
  const expectSame = (query: FeedQuery) => {
    const { changesAt, ...page } = index.page(query);
    expect(page).toEqual(selectPage([...plain.values()], query));
    expect(changesAt).toBeGreaterThan(query.now);
    return { changesAt, page };
  };
  return {
    ...{ index, plain, expectSame },
    put(post: FeedCandidate) {
      plain.set(post.documentId, post);
      index.put(post);
    },
    remove(documentId: string) {
      plain.delete(documentId);
      index.remove(documentId);
    },
  };
}

function take(both: ReturnType<typeof twins>, one: Step): void {
  if ('put' in one) both.put(one.put);
  else if ('remove' in one) both.remove(one.remove);
  else if ('clock' in one) both.index.advance(one.clock);
  else both.expectSame(one.ask);
}

test('the index is the reference, for random rules, readers, times and updates', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 80 }),
      fc.array(queries, { minLength: 3 }),
      (all, ends) => {
        const both = twins();
        for (const one of all) take(both, one);
        for (const query of ends) both.expectSame(query);
      },
    ),
    { numRuns: 400 },
  );
});

test('a page stays as it is until the moment that it names, reactions included', () => {
  fc.assert(
    fc.property(fc.array(posts, { maxLength: 30 }), queries, (all, query) => {
      const both = twins();
      for (const post of all) both.put(post);
      const { changesAt, page } = both.expectSame(query);
      const phases = (now: number) => page.posts.map(({ window }) => postPhase(window, now));
      for (let now = query.now; now < Math.min(changesAt, 40 * UNIT); now += UNIT) {
        expect(both.expectSame({ ...query, now }).page).toEqual(page);
        expect(phases(now)).toEqual(phases(query.now));
      }
    }),
  );
});

/** Many posts in one place: trees of several levels, split, emptied and filled again. */
function crowd(count: number, seed: number): FeedCandidate[] {
  return fc.sample(posts, { numRuns: count, seed }).map((post, n) => ({
    ...post,
    documentId: `${(n * 7919) % count}`,
    window: { visibleFrom: n % 97, visibleUntil: 1000 * (100 + (n % 900)), interactionUntil: 150 },
    rule: { ...post.rule, unitIds: post.rule.unitIds.slice(0, 2) },
  }));
}

describe('with trees of several levels', () => {
  const COUNT = 9_000;
  const both = twins();
  const all = crowd(COUNT, 6915);
  const asked = fc.sample(queries, { numRuns: 60, seed: 22 });
  const check = (now: number) => {
    for (const query of asked) both.expectSame({ ...query, now, limit: query.limit * 8 });
  };

  test('filled in any order', () => {
    for (const post of all) both.put(post);
    expect(both.index.size).toBe(all.filter(({ state }) => state === 'active').length);
    check(99);
  });

  test('while the clock goes on', () => {
    for (const now of [120_000, 400_000, 700_000]) {
      for (let calls = 0; calls < 20; calls += 1) both.index.advance(now);
      check(now);
    }
  });

  test('and is put back', () => {
    both.index.advance(150_000);
    check(150_000);
  });

  test('thinned out and filled again', () => {
    for (const post of all.filter((_, n) => n % 5 !== 0)) both.remove(post.documentId);
    check(200_000);
    for (const post of all) both.put(post);
    check(200_000);
  });

  test('and emptied: nothing is left of it', () => {
    for (const post of all) both.remove(post.documentId);
    expect(both.index.size).toBe(0);
    check(200_000);
  });
});

test('what expired long ago is forgotten, and the index says from when on it answers', () => {
  const { index } = twins();
  const window = { visibleFrom: 0, visibleUntil: DAY, interactionUntil: DAY };
  const [post] = fc.sample(posts, { numRuns: 1, seed: 1 });
  if (!post) throw new Error('No post');
  index.put({ ...post, state: 'active', window });
  index.advance(2 * DAY);
  expect([index.size, index.answersFrom]).toEqual([1, -Infinity]);
  index.advance(4 * DAY);
  expect([index.size, index.answersFrom]).toEqual([0, DAY]);
});

test('a rule with an age that no rule can have is refused', () => {
  const [post] = fc.sample(posts, { numRuns: 1, seed: 1 });
  if (!post) throw new Error('No post');
  const window = { visibleFrom: 0, visibleUntil: 9, interactionUntil: 9 };
  for (const minAge of [-1, 121, 0.5, NaN]) {
    const odd = { ...post, state: 'active', window, rule: { ...post.rule, minAge } } as const;
    expect(() => createFeedIndex<FeedCandidate>().put(odd)).toThrow(RangeError);
  }
});

describe('walking while others publish and withdraw', () => {
  /** One page after the other; between two of them `change` may do what it likes. */
  function walk(index: FeedIndex<FeedCandidate>, query: FeedQuery, change: () => void): string[] {
    const seen: string[] = [];
    let after: FeedPosition | null = null;
    do {
      const page: { posts: readonly FeedCandidate[]; next: FeedPosition | null } = index.page({
        ...query,
        after,
      });
      seen.push(...page.posts.map(({ documentId }) => documentId));
      after = page.next;
      change();
    } while (after);
    return seen;
  }

  test('shows nothing twice and skips nothing that stays', () => {
    const many = fc.array(posts, { maxLength: 40 });
    fc.assert(
      fc.property(many, many, queries, (staying, going, query) => {
        const both = twins();
        for (const post of staying) both.put({ ...post, documentId: `${post.documentId}-stays` });
        const away = going.map((post) => ({ ...post, documentId: `${post.documentId}-goes` }));
        let round = 0;
        const seen = walk(both.index, query, () => {
          round += 1;
          away.forEach((post, n) => {
            if ((n + round) % 3 === 0) both.put(post);
            else both.remove(post.documentId);
          });
        });
        expect(new Set(seen).size).toBe(seen.length);
        const stayed = [...both.plain.values()].filter(({ documentId }) =>
          documentId.endsWith('s'),
        );
        const kept = stayed.filter(({ documentId }) => documentId.endsWith('-stays'));
        const whole = selectPage(kept, { ...query, after: null, limit: 1000 }).posts.map(
          positionOf,
        );
        expect(seen.filter((id) => id.endsWith('-stays'))).toEqual(
          whole.map(({ documentId }) => documentId),
        );
      }),
    );
  });
});
