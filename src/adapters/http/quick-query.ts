import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { feedQuery } from '../../contracts/feed';

/** The parameters of a page. */
export type PageParameters = z.output<typeof feedQuery>;

const PLAIN = /^[A-Za-z0-9_.=&-]*$/;
const REPEATABLE = 'unit';

/**
 * Reads the query of a page when it is plain and valid; null leaves it to the ordinary way, which
 * also finds the words for what is wrong with it.
 */
export function createQuickQuery(): (query: string) => PageParameters | null {
  const known = new LRUCache<string, { readonly parameters: PageParameters | null }>({ max: 5000 });
  return (query) => {
    const kept = known.get(query);
    if (kept) return kept.parameters;
    const parameters = parse(query);
    if (query.length < 512) known.set(query, { parameters });
    return parameters;
  };
}

function parse(query: string): PageParameters | null {
  if (!PLAIN.test(query)) return null;
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values[name];
    if (before === undefined) values[name] = value;
    else if (name === REPEATABLE) values[name] = [before, value].flat();
    else return null;
  }
  const { success, data } = feedQuery.safeParse(values);
  return success ? data : null;
}
