import { useCallback, useMemo, useState } from 'react';

/** Which rows are ticked; rows that are no longer shown are no longer ticked. */
export interface Selection {
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly set: (ids: readonly string[]) => void;
}

/** Ticks rows of a list by their ids. */
export function useSelection(shown: readonly string[]): Selection {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const ids = useMemo(() => ticked.filter((id) => shown.includes(id)), [ticked, shown]);
  const toggle = useCallback((id: string) => {
    setTicked((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    );
  }, []);
  return { ids, has: (id) => ids.includes(id), toggle, set: setTicked };
}
