import type { Reader } from '../../../../src/domain/audience/reaches';
import { createFeedIndex, type FeedIndex } from '../../../../src/domain/feed/index/feed-index';
import type { FeedCandidate, FeedQuery } from '../../../../src/domain/feed/select-page';

const COUNT = 100_000;
/** Posts that are looked at to find a page: some for each level of the tree, none for each post. */
const FEW = 400;

const reader: Reader = { unitIds: new Set(['commune']), age: 34, gender: 'male' };
const query: FeedQuery = { reader, now: COUNT, limit: 20, after: null, topic: null };

/** How often the index has looked at a post's window. */
let looks = 0;

function post(n: number, rule: Partial<FeedCandidate['rule']>): FeedCandidate {
  const window = { visibleFrom: n, visibleUntil: COUNT * 1000, interactionUntil: COUNT };
  return {
    ...{ documentId: `post-${n}`, state: 'active', topic: `TOPIC_${n % 8}` },
    rule: { scope: 'nation', unitIds: [], minAge: null, maxAge: null, gender: 'any', ...rule },
    get window() {
      looks += 1;
      return window;
    },
  };
}

function looksFor(index: FeedIndex<FeedCandidate>, asked: FeedQuery) {
  looks = 0;
  const ids = index.page(asked).posts.map(({ documentId }) => documentId);
  return { ids, looks };
}

describe('a hundred thousand posts for the nation, none of them for this reader', () => {
  const index = createFeedIndex<FeedCandidate>();
  const missing = { minAge: 60, gender: 'female' } as const;

  beforeAll(() => {
    for (let n = 0; n < COUNT; n += 1) index.put(post(n, missing));
  });

  test('the page is empty, with and without a topic, and few posts are looked at', () => {
    const pages = [null, 'TOPIC_3', 'UNHEARD_OF'].map((topic) =>
      looksFor(index, { ...query, topic }),
    );
    expect(pages.map(({ ids }) => ids)).toEqual([[], [], []]);
    expect(Math.max(...pages.map((page) => page.looks))).toBeLessThan(FEW);
  });

  test('whoever they are for gets the newest, and goes on to the next page', () => {
    const woman = { ...query, reader: { ...reader, age: 61, gender: 'female' as const } };
    const ids = (from: number) => Array.from({ length: 20 }, (_, n) => `post-${from - n}`);
    expect(looksFor(index, woman).ids).toEqual(ids(COUNT - 1));
    const after = index.page(woman).next;
    expect(looksFor(index, { ...woman, after }).ids).toEqual(ids(COUNT - 21));
  });

  test('a single post for this reader is found wherever it stands, and is gone when it goes', () => {
    for (const n of [0, 41_003, COUNT - 1]) {
      index.put(post(n, { gender: 'male' }));
      const found = looksFor(index, query);
      expect(found.ids).toEqual([`post-${n}`]);
      expect(found.looks).toBeLessThan(FEW);
      index.put(post(n, missing));
      expect(looksFor(index, query).ids).toEqual([]);
    }
  });
});
