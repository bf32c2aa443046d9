import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../sha256';

const FOLDER = 'frozen';
const WIDTHS = { small: 500, medium: 750 } as const;

/** A file of a revision, kept under the digest of its bytes: replacing the original changes nothing. */
export interface FrozenFile {
  readonly sha256: string;
  readonly url: string;
}

/** A frozen picture with its smaller versions. */
export interface FrozenImage extends FrozenFile {
  readonly width: number;
  readonly height: number;
  readonly formats: Readonly<Record<string, { url: string; width: number; height: number }>>;
}

/** A picture that cannot be decoded, whatever its name says. */
export class UnreadableImage extends Error {}

/** Keeps a copy of a file of the media library as it is now. */
export async function freezeFile(url: string, publicDir: string): Promise<FrozenFile> {
  const bytes = await readUpload(url, publicDir);
  return keep(bytes, path.extname(url), publicDir);
}

/**
 * Keeps a picture as it is now: decoded and encoded anew, so that metadata and whatever else was
 * hidden in the file is gone. Throws UnreadableImage for what is no picture.
 */
export async function freezeImage(url: string, publicDir: string): Promise<FrozenImage> {
  const bytes = await readUpload(url, publicDir);
  const { data, info } = await encode(bytes);
  const extension = `.${info.format}`;
  const formats = Object.entries(WIDTHS)
    .filter(([, width]) => width < info.width)
    .map(async ([name, width]) => {
      const smaller = await encode(data, width);
      const { url: kept } = await keep(smaller.data, extension, publicDir);
      return [name, { url: kept, width: smaller.info.width, height: smaller.info.height }] as const;
    });
  return {
    ...(await keep(data, extension, publicDir)),
    width: info.width,
    height: info.height,
    formats: Object.fromEntries(await Promise.all(formats)),
  };
}

async function encode(bytes: Buffer, width?: number) {
  try {
    return await sharp(bytes).rotate().resize({ width }).toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new UnreadableImage('The file is no picture', { cause });
  }
}

/** A library file lies flat in the uploads folder; the name is all that its address decides. */
function readUpload(url: string, publicDir: string): Promise<Buffer> {
  return readFile(path.join(publicDir, 'uploads', path.basename(url)));
}

async function keep(bytes: Buffer, extension: string, publicDir: string): Promise<FrozenFile> {
  const digest = sha256(bytes);
  const name = `${digest}${extension.toLowerCase()}`;
  const folder = path.join(publicDir, 'uploads', FOLDER);
  const file = path.join(folder, name);
  if (!(await exists(file))) {
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}.${performance.now()}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }
  return { sha256: digest, url: `/uploads/${FOLDER}/${name}` };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
