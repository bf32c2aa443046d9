import type { ChildServer } from './child-server';
import type { Asked } from './measure';
import { cohortRequests, publicRequests, stockRequests } from './requests';

/** A server of the benchmark, and what it is asked for. */
export interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly requests: (server: ChildServer) => Asked[];
}

const PAGE_BYTES = '13000';

/** The feed and what it is held against; with a million posts only when there is time for it. */
export function candidates(isFull: boolean): readonly Candidate[] {
  const large = isFull ? [ours(1_000_000, 'mixed'), ours(1_000_000, 'worst')] : [];
  return [
    plain('node:http, prepared', 'http'),
    plain('bare Koa, prepared', 'koa'),
    ...[1_000, 10_000, 100_000].map((posts) => ours(posts, 'mixed')),
    ours(100_000, 'mixed', '0'),
    ours(100_000, 'worst'),
    ...large,
    ...(isFull ? [1_000, 10_000, 100_000] : [1_000, 10_000]).map(stock),
  ];
}

function plain(name: string, kind: 'http' | 'koa'): Candidate {
  return { name, file: 'plain.ts', args: [kind, PAGE_BYTES], requests: publicRequests };
}

function ours(posts: number, kind: 'mixed' | 'worst', cache = '64'): Candidate {
  const rules = kind === 'worst' ? ', worst rules' : '';
  const pages = cache === '0' ? ', no page cache' : '';
  return {
    name: `feed, ${short(posts)}${rules}${pages}`,
    file: 'feed.ts',
    args: [String(posts), kind, cache],
    requests: cohortRequests,
  };
}

function stock(posts: number): Candidate {
  const name = `stock REST, ${short(posts)}`;
  return { name, file: 'stock.ts', args: [String(posts)], requests: stockRequests };
}

function short(posts: number): string {
  return posts >= 1_000_000 ? `${posts / 1_000_000} M` : `${posts / 1000} k`;
}
