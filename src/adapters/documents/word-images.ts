import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

/** A picture found in a document, decoded and encoded anew. */
export interface WordImage {
  readonly name: string;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
}

const MOST_PIXELS = 50_000_000;
const WIDEST = 2_400;

/**
 * Decodes a picture and encodes it anew, so that nothing hidden in it and nothing it says of its
 * maker comes along; null for whatever is no PNG or JPEG.
 */
export async function readWordImage(bytes: Buffer, index: number): Promise<WordImage | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    if (format !== 'png' && format !== 'jpeg') return null;
    const resized = picture.rotate().resize({ width: WIDEST, withoutEnlargement: true });
    const encoded = await resized.toFormat(format).toBuffer();
    const extension = format === 'png' ? 'png' : 'jpg';
    return { name: `anh-${index + 1}.${extension}`, mime: `image/${format}`, bytes: encoded };
  } catch {
    return null;
  }
}

type FileRow = Readonly<Record<string, unknown>>;

interface UploadService {
  upload(
    file: { data: object; files: object },
    options: { user: { id: number } },
  ): Promise<readonly FileRow[]>;
}

/** The columns of a file that a picture in the editor carries. */
const COLUMNS = [
  ...['name', 'alternativeText', 'url', 'caption', 'width', 'height', 'formats', 'hash', 'ext'],
  ...['mime', 'size', 'previewUrl', 'provider', 'createdAt', 'updatedAt'],
];

/** Puts a picture into the media library in somebody's name; what the editor shows of it. */
export async function keepWordImage(
  strapi: Core.Strapi,
  image: WordImage & { readonly alternativeText: string },
  user: { readonly id: number },
): Promise<FileRow> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'loa-phuong-'));
  try {
    const filepath = path.join(folder, image.name);
    await writeFile(filepath, image.bytes);
    const { name, mime, bytes, alternativeText } = image;
    const files = { filepath, originalFilename: name, mimetype: mime, size: bytes.length };
    const service = strapi.plugin('upload').service<UploadService>('upload');
    const data = { fileInfo: { name, alternativeText, caption: '' } };
    const [row] = await service.upload({ data, files }, { user: { id: user.id } });
    return Object.fromEntries(COLUMNS.map((column) => [column, row?.[column] ?? null]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
