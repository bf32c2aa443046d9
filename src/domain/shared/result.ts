/** The outcome of something that may be refused: a value, or what speaks against it. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps what speaks against something as a failure. */
export function failure<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
