import { POST_STANDINGS, type PostStanding } from '../../../../../domain/post/post-facts';

/** What a tab of the post monitor shows. */
export type PostTab = PostStanding | 'attention' | 'all';

/** All tabs, in their order. */
export const POST_TABS: readonly PostTab[] = ['all', 'attention', ...POST_STANDINGS];

/** What the address of the post monitor says. */
export interface PostsParams {
  readonly tab: PostTab;
  readonly q: string;
  readonly page: number;
  readonly pageSize: number;
}

/** The monitor as it opens: every post, the newest first. */
export const ALL_POSTS: PostsParams = { tab: 'all', q: '', page: 1, pageSize: 20 };

const SIZES = [10, 20, 50, 100];
const LONGEST_SEARCH = 100;

/** Reads the monitor's address; what it does not understand counts as not said. */
export function readPostsParams(search: URLSearchParams): PostsParams {
  const page = search.get('page') ?? '';
  return {
    tab: POST_TABS.find((tab) => tab === search.get('tab')) ?? ALL_POSTS.tab,
    q: (search.get('q') ?? '').slice(0, LONGEST_SEARCH),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : ALL_POSTS.page,
    pageSize: SIZES.find((size) => String(size) === search.get('pageSize')) ?? ALL_POSTS.pageSize,
  };
}

/** Writes the monitor's address, without what is at its default. */
export function writePostsParams(params: PostsParams): URLSearchParams {
  const said = Object.entries(params).filter(
    ([name, value]) => value !== ALL_POSTS[name as keyof PostsParams],
  );
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}

const STATES: readonly PostTab[] = ['suspended', 'superseded', 'withdrawn'];

/** The query string of `GET /editorial-desk/posts`. */
export function postsSearch({ tab, ...rest }: PostsParams): string {
  const search = writePostsParams({ ...rest, tab: 'all' });
  if (tab === 'attention') search.set('attention', 'true');
  else if (STATES.includes(tab)) search.set('state', tab);
  else if (tab !== 'all') search.set('phase', tab);
  return search.toString();
}
