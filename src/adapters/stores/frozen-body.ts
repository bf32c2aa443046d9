import type { RevisionImage } from '../../domain/decision/fingerprint';
import type { Block } from '../../domain/submission/blocks';
import { freezeImage } from './frozen-media';

/** An article whose pictures are frozen, with their digests in reading order. */
export interface FrozenBody {
  readonly body: readonly Block[];
  readonly images: readonly RevisionImage[];
}

/** Freezes the pictures inside an article and points its blocks to them. */
export async function freezeBody(blocks: readonly Block[], publicDir: string): Promise<FrozenBody> {
  const frozen = await Promise.all(blocks.map((block) => freezeBlock(block, publicDir)));
  return {
    body: frozen.flatMap(({ body }) => body),
    images: frozen.flatMap(({ images }) => images),
  };
}

async function freezeBlock(block: Block, publicDir: string): Promise<FrozenBody> {
  const inner = await freezeBody(block.children ?? [], publicDir);
  const parts = block.children ? { ...block, children: inner.body } : block;
  if (!block.image?.url) return { body: [parts], images: inner.images };
  const { url, sha256, width, height } = await freezeImage(block.image.url, publicDir);
  const alternativeText = block.image.alternativeText ?? '';
  const image = { ...block.image, url, width, height, formats: {} };
  return { body: [{ ...parts, image }], images: [{ sha256, alternativeText }, ...inner.images] };
}
