/**
 * Keeps what a loader gave until it is dropped or has aged; concurrent callers share one load. The
 * age bounds how long another process's change can go unseen.
 */
export function cached<T>(load: () => Promise<T>, maxAgeMs: number): Cached<T> {
  let entry: { readonly value: Promise<T>; readonly loadedAt: number } | null = null;
  const fresh = (): Promise<T> => {
    const value = load();
    entry = { value, loadedAt: performance.now() };
    value.catch(() => {
      entry = null;
    });
    return value;
  };
  return {
    get: () => (entry && performance.now() - entry.loadedAt < maxAgeMs ? entry.value : fresh()),
    drop: () => {
      entry = null;
    },
  };
}

/** A value kept for a while. */
export interface Cached<T> {
  get(): Promise<T>;
  drop(): void;
}
