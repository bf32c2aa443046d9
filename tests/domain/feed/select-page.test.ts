import fc from 'fast-check';
import { isAfter } from '../../../src/domain/feed/feed-order';
import type { FeedPosition } from '../../../src/domain/feed/feed-order';
import { positionOf, selectPage } from '../../../src/domain/feed/select-page';
import type { FeedCandidate, FeedQuery } from '../../../src/domain/feed/select-page';
import { readers, rules } from '../audience/support';

const EVERYONE = {
  scope: 'nation',
  unitIds: [],
  minAge: null,
  maxAge: null,
  gender: 'any',
} as const;

function post(documentId: string, rest: Partial<FeedCandidate> = {}): FeedCandidate {
  const window = { visibleFrom: 1, visibleUntil: 9, interactionUntil: 9 };
  return { documentId, state: 'active', window, rule: EVERYONE, topic: 'LAW', ...rest };
}

const QUERY: FeedQuery = {
  reader: { unitIds: new Set(['a']), age: null, gender: 'female' },
  now: 5,
  limit: 20,
  after: null,
  topic: null,
};

function shown(posts: FeedCandidate[], query: Partial<FeedQuery> = {}): string {
  return selectPage(posts, { ...QUERY, ...query })
    .posts.map(({ documentId }) => documentId)
    .join(' ');
}

describe('what is on a page', () => {
  test('only what is active and in its window', () => {
    const late = { visibleFrom: 6, visibleUntil: 9, interactionUntil: 9 };
    const over = { visibleFrom: 1, visibleUntil: 5, interactionUntil: 5 };
    const posts = [
      post('live'),
      post('late', { window: late }),
      post('over', { window: over }),
      post('suspended', { state: 'suspended' }),
      post('withdrawn', { state: 'withdrawn' }),
      post('superseded', { state: 'superseded' }),
    ];
    expect(shown(posts)).toBe('live');
  });

  test('only what surely reaches the reader', () => {
    const posts = [
      post('women', { rule: { ...EVERYONE, gender: 'female' } }),
      post('men', { rule: { ...EVERYONE, gender: 'male' } }),
      post('adults', { rule: { ...EVERYONE, minAge: 18 } }),
      post('here', { rule: { ...EVERYONE, scope: 'commune', unitIds: ['a'] } }),
      post('there', { rule: { ...EVERYONE, scope: 'commune', unitIds: ['b'] } }),
    ];
    expect(shown(posts)).toBe('women here');
  });

  test('only the topic asked for', () => {
    const posts = [post('law'), post('tourism', { topic: 'PROMOTION' })];
    expect(shown(posts, { topic: 'PROMOTION' })).toBe('tourism');
    expect(shown(posts, { topic: 'promotion' })).toBe('');
    expect(shown(posts)).toBe('tourism law');
  });

  test('the newest first, and the list it was given stays as it was', () => {
    const from = (visibleFrom: number) => ({ visibleFrom, visibleUntil: 9, interactionUntil: 9 });
    const posts = [post('a', { window: from(2) }), post('b', { window: from(4) }), post('c')];
    expect(shown(posts)).toBe('b a c');
    expect(posts.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
  });
});

describe('what follows a page', () => {
  const posts = [post('c'), post('b'), post('a')];

  test('is found after the last post shown', () => {
    const page = selectPage(posts, { ...QUERY, limit: 2 });
    expect(page.next).toEqual({ visibleFrom: 1, documentId: 'b' });
    expect(shown(posts, { limit: 2, after: page.next })).toBe('a');
  });

  test.each([3, 4])('is nothing when %i fit and there are 3', (limit) => {
    expect(selectPage(posts, { ...QUERY, limit }).next).toBeNull();
  });

  test('is nothing when only what the reader may not see is left', () => {
    const men = post('A', { rule: { ...EVERYONE, gender: 'male' } });
    expect(selectPage([...posts, men], { ...QUERY, limit: 3 }).next).toBeNull();
  });

  test('is found though the post of the cursor is gone', () => {
    const after = { visibleFrom: 1, documentId: 'bb' };
    expect(shown(posts, { after })).toBe('b a');
  });
});

const times = fc.integer({ min: 0, max: 6 });
const candidates: fc.Arbitrary<FeedCandidate[]> = fc.uniqueArray(
  fc.record({
    documentId: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }),
    state: fc.constantFrom('active', 'active', 'active', 'suspended', 'withdrawn'),
    window: fc.record({
      visibleFrom: times,
      visibleUntil: times.map((time) => time + 3),
      interactionUntil: times,
    }),
    rule: fc.oneof(fc.constant(EVERYONE), rules),
    topic: fc.constantFrom('LAW', 'PROMOTION'),
  }),
  { selector: ({ documentId }) => documentId, maxLength: 30 },
);
const queries: fc.Arbitrary<FeedQuery> = fc.record({
  reader: readers,
  now: times,
  limit: fc.integer({ min: 1, max: 5 }),
  after: fc.constant(null),
  topic: fc.option(fc.constantFrom('LAW', 'PROMOTION')),
});

/** Walks from page to page; between two of them `change` may publish or withdraw. */
function walk(posts: FeedCandidate[], query: FeedQuery, change = (all: FeedCandidate[]) => all) {
  const seen: FeedPosition[] = [];
  let all = posts;
  let after: FeedPosition | null = null;
  do {
    const page: { posts: readonly FeedCandidate[]; next: FeedPosition | null } = selectPage(all, {
      ...query,
      after,
    });
    seen.push(...page.posts.map(positionOf));
    after = page.next;
    all = change(all);
  } while (after);
  return seen;
}

describe('walking the pages', () => {
  test('shows, in order and each once, what one long page shows', () => {
    fc.assert(
      fc.property(candidates, queries, (posts, query) => {
        const whole = selectPage(posts, { ...query, limit: 1000 }).posts.map(positionOf);
        const seen = walk(posts, query);
        expect(seen).toEqual(whole);
        seen.slice(1).forEach((position, i) => {
          expect(isAfter(position, seen[i] ?? position)).toBe(true);
        });
      }),
    );
  });

  test('shows nothing twice and skips nothing that stays, while others come and go', () => {
    fc.assert(
      fc.property(candidates, candidates, queries, (staying, going, query) => {
        const kept = staying.map((one) => ({ ...one, documentId: `${one.documentId}-stays` }));
        const away = going.map((one) => ({ ...one, documentId: `${one.documentId}-goes` }));
        let round = 0;
        const seen = walk([...kept, ...away], query, () => {
          round += 1;
          return [...kept, ...away.filter((_, i) => (i + round) % 3 === 0)];
        }).map(({ documentId }) => documentId);
        expect(new Set(seen).size).toBe(seen.length);
        const whole = walk(kept, query).map(({ documentId }) => documentId);
        expect(seen.filter((id) => id.endsWith('-stays'))).toEqual(whole);
      }),
    );
  });

  test('posts that a reader may not see change nothing of what the reader gets', () => {
    fc.assert(
      fc.property(candidates, candidates, queries, (posts, others, query) => {
        const shownToReader = selectPage(others, { ...query, limit: 1000 }).posts;
        const hidden = others
          .filter((one) => !shownToReader.includes(one))
          .map((one) => ({ ...one, documentId: `${one.documentId}-hidden` }));
        expect(selectPage([...hidden, ...posts], query)).toEqual(selectPage(posts, query));
      }),
    );
  });
});
