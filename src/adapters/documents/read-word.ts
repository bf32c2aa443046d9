import type { Note } from './html-inline';
import { readWordImage, type WordImage } from './word-images';

/** A Word document as HTML, with its pictures by the addresses that they have in it. */
export interface ReadWord {
  readonly html: string;
  readonly images: ReadonlyMap<string, WordImage>;
}

/** More pictures than an article may sensibly have are left out. */
const MOST_IMAGES = 20;

/** Word's own styles, in Vietnamese as in English, by what they are in the editor. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  'u => u',
  'strike => s',
];

/** Reads a document that was looked at before; what its reader could not place is counted. */
export async function readWord(document: Buffer, note: Note): Promise<ReadWord> {
  const { default: mammoth } = await import('mammoth');
  const images = new Map<string, WordImage>();
  let found = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const index = found;
    found += 1;
    const picture =
      index < MOST_IMAGES ? await readWordImage(await image.readAsBuffer(), index) : null;
    const src = `image:${index}`;
    if (picture) images.set(src, picture);
    else note('images_dropped');
    return { src };
  });
  const options = { convertImage, styleMap: STYLES, includeEmbeddedStyleMap: false };
  const { value, messages } = await mammoth.convertToHtml({ buffer: document }, options);
  for (const { message } of messages) if (isLoss(message)) note('content_dropped');
  return { html: value, images };
}

/** A style that has no counterpart loses its looks, not its text. */
function isLoss(message: string): boolean {
  return !/^Unrecognised (paragraph|run|table) style|^Image of type/.test(message);
}
