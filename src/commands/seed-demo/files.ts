import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** A file to be put into the media library. */
export interface NewFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly alternativeText?: string;
}

interface UploadService {
  upload(file: {
    data: { fileInfo: Readonly<Record<string, unknown>> };
    files: Readonly<Record<string, unknown>>;
  }): Promise<readonly { id: number }[]>;
}

/** Puts a file into the media library the way the panel does; the number of its row. */
export async function uploadFile(strapi: Core.Strapi, file: NewFile): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'loa-phuong-'));
  try {
    const filepath = path.join(folder, file.name);
    await writeFile(filepath, file.bytes);
    const service = strapi.plugin('upload').service<UploadService>('upload');
    const [row] = await service.upload({
      data: { fileInfo: { name: file.name, alternativeText: file.alternativeText } },
      files: {
        filepath,
        originalFilename: file.name,
        mimetype: file.mime,
        size: file.bytes.length,
      },
    });
    if (!row) throw new Error(`The media library did not take ${file.name}`);
    return row.id;
  } finally {
    await rm(folder, { recursive: true });
  }
}
