/**
 * What a statement failed with. The errors of a native module belong to the first test file of a
 * worker that loaded it, so that Jest does not take them for errors in the next.
 */
export async function failureOf(statement: PromiseLike<unknown>): Promise<string> {
  return statement.then(
    () => 'it was done',
    (error: unknown) => (error as { message: string }).message,
  );
}
