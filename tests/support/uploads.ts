import sharp from 'sharp';
import type { Response } from 'supertest';
import type { Client, UploadedFile } from './client';
import { plainPdf } from './pdf-files';

/** A small picture of one colour. */
export async function picture(colour = '#145aa0'): Promise<UploadedFile> {
  const bytes = await sharp({
    create: { width: 32, height: 18, channels: 3, background: colour },
  })
    .png()
    .toBuffer();
  return { name: 'bia.png', mime: 'image/png', bytes };
}

const LETTER: UploadedFile = {
  name: 'cong-van.pdf',
  mime: 'application/pdf',
  bytes: plainPdf('Kinh gui: Cong an tinh'),
};

/** A picture in the media library; the number of its row. */
export async function uploadCover(client: Client, alternativeText?: string): Promise<number> {
  return fileOf(await client.upload({ ...(await picture()), alternativeText }));
}

/** A letter in the media library; the number of its row. */
export async function uploadLetter(client: Client): Promise<number> {
  return fileOf(await client.upload(LETTER));
}

function fileOf(answer: Response): number {
  const id: unknown = answer.body[0]?.id;
  if (typeof id === 'number') return id;
  throw new Error(`Not uploaded (${answer.status}): ${JSON.stringify(answer.body)}`);
}

interface Files {
  readonly cover: number;
  readonly letter: number;
}

const usual = new WeakMap<Client, Promise<Files>>();

/** The files of a usual draft; drafts of one editor share them. */
export function usualFiles(client: Client): Promise<Files> {
  const files = usual.get(client) ?? uploadUsual(client);
  usual.set(client, files);
  return files;
}

async function uploadUsual(client: Client): Promise<Files> {
  const cover = await uploadCover(client, 'Trạm y tế phường');
  return { cover, letter: await uploadLetter(client) };
}
