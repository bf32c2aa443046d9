import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readPostsParams, writePostsParams, type PostsParams } from '../presentation/posts-params';

/** A change of what the monitor shows; `replace` leaves no step behind to go back to. */
export type ChangePosts = (
  change: Partial<PostsParams>,
  options?: { readonly replace?: boolean },
) => void;

/** What the monitor shows, kept in the address; a change begins at the first page again. */
export function usePostsParams(): readonly [PostsParams, ChangePosts] {
  const [search, setSearch] = useSearchParams();
  const params = useMemo(() => readPostsParams(search), [search]);
  const change = useCallback<ChangePosts>(
    (part, options) => {
      const next = (before: URLSearchParams) =>
        writePostsParams({ ...readPostsParams(before), page: 1, ...part });
      setSearch(next, { replace: options?.replace ?? false });
    },
    [setSearch],
  );
  return [params, change];
}
