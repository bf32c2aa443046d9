import { textOfBlocks, type Block } from '../../../../../domain/submission/blocks';

/** Tells whether the form's article has nothing in it that an import would replace. */
export function isEmptyBody(body: unknown): boolean {
  if (!Array.isArray(body)) return true;
  const blocks = body as readonly Block[];
  return textOfBlocks(blocks) === '' && blocks.every(({ type }) => type !== 'image');
}
