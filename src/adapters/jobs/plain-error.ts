const LONGEST = 200;

/**
 * An error in a line that may be stored and shown: without the statement that knex puts before it,
 * whose values could be anybody's, and without addresses.
 */
export function plainError(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const [cause = ''] = text.split(' - ').slice(-1);
  return cause.replace(/\S+@\S+/g, '…').slice(0, LONGEST);
}
