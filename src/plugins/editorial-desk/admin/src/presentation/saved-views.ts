/** A view of the queue that somebody keeps under a name; `search` is its address. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const MOST = 30;
const LONGEST_NAME = 60;

/** Reads what was kept; what is not a list of views counts as none. */
export function readSavedViews(stored: string | null): readonly SavedView[] {
  const kept = parsed(stored);
  return Array.isArray(kept) ? kept.filter(isView).slice(0, MOST) : [];
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? '[]');
  } catch {
    return [];
  }
}

function isView(kept: unknown): kept is SavedView {
  if (typeof kept !== 'object' || kept === null) return false;
  return (
    'name' in kept &&
    'search' in kept &&
    typeof kept.name === 'string' &&
    typeof kept.search === 'string'
  );
}

/** The views with one more, in the place of one of the same name, by name. */
export function withView(views: readonly SavedView[], { name, search }: SavedView): SavedView[] {
  const view = { name: name.trim().slice(0, LONGEST_NAME), search };
  return [...withoutView(views, view.name), view]
    .slice(-MOST)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The views without the one of this name. */
export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((one) => one.name !== name);
}
