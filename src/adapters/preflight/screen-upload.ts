import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { RefusedError } from '../../contracts/errors';
import { refusalsOfFile } from '../../domain/preflight/file-scan';
import type { Instant } from '../../domain/shared/instant';
import type { Refusal } from '../../domain/shared/refusal';
import { requestAccount } from '../guards/document-write';
import { loadCaller } from '../stores/caller-store';
import { UIDS } from '../stores/uids';
import type { FileScans } from './file-scans';

/** A file that a form has sent, still in the server's temporary folder. */
export interface SentFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  readonly mimetype?: string | null;
  readonly detectedMimeType?: string;
}

/** Looks at files before the media library has them. */
export type ScreenUpload = (files: readonly SentFile[]) => Promise<void>;

/**
 * Refuses files that are broken, unsafe, or bear a secrecy stamp, before a byte of them is stored.
 * On record goes that somebody tried, and nothing of the file: not even its name may be kept.
 */
export function createScreenUpload(
  strapi: Core.Strapi,
  { scans, now }: { scans: FileScans; now: () => Instant },
): ScreenUpload {
  return async (files) => {
    const refusals: Refusal[] = [];
    for (const file of files) refusals.push(...(await refusalsOf(file, scans)));
    const [first] = refusals;
    if (!first) return;
    await record(strapi, refusals, now());
    throw new RefusedError(422, first.code, { refusals });
  };
}

async function refusalsOf(file: SentFile, scans: FileScans): Promise<readonly Refusal[]> {
  const scan = await scans.ofArriving({
    name: file.originalFilename ?? '',
    mime: file.detectedMimeType ?? file.mimetype ?? '',
    bytes: await readFile(file.filepath),
  });
  return refusalsOfFile(scan);
}

async function record(
  strapi: Core.Strapi,
  refusals: readonly Refusal[],
  at: Instant,
): Promise<void> {
  const account = requestAccount(strapi);
  const actor = account && (await loadCaller(strapi, account)).actor;
  const codes = [...new Set(refusals.map(({ code }) => code))].join(', ').slice(0, 200);
  await strapi.db.query(UIDS.refusedUpload).create({
    data: {
      at: new Date(at),
      codes,
      actorName: actor?.name ?? '–',
      actorUnit: actor?.unit ?? null,
    },
  });
  strapi.log.warn(`Upload refused: ${codes}`);
}
