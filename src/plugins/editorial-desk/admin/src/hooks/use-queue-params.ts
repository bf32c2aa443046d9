import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readQueueParams, writeQueueParams, type QueueParams } from '../presentation/queue-params';

/** A change of what the queue shows; `replace` leaves no step behind to go back to. */
export type ChangeQueue = (
  change: Partial<QueueParams>,
  options?: { readonly replace?: boolean },
) => void;

/** What the queue shows, kept in the address; a change of filter begins at the first page again. */
export function useQueueParams(): readonly [QueueParams, ChangeQueue] {
  const [search, setSearch] = useSearchParams();
  const params = useMemo(() => readQueueParams(search), [search]);
  const change = useCallback<ChangeQueue>(
    (part, options) => {
      const next = (before: URLSearchParams) =>
        writeQueueParams({ ...readQueueParams(before), page: 1, ...part });
      setSearch(next, { replace: options?.replace ?? false });
    },
    [setSearch],
  );
  return [params, change];
}
