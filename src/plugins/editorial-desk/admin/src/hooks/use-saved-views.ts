import { useCallback, useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { readSavedViews, withoutView, withView, type SavedView } from '../presentation/saved-views';

/** The views that this person keeps in this browser, and how to keep and drop one. */
export function useSavedViews() {
  const user = useAuth('SavedViews', ({ user: account }) => account?.id ?? 0);
  const key = `${PLUGIN_ID}.views.${user}`;
  const [views, setViews] = useState(() => readSavedViews(localStorage.getItem(key)));
  const write = useCallback(
    (next: readonly SavedView[]) => {
      localStorage.setItem(key, JSON.stringify(next));
      setViews(next);
    },
    [key],
  );
  return {
    views,
    keep: (view: SavedView) => write(withView(views, view)),
    drop: (name: string) => write(withoutView(views, name)),
  };
}
