import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { AttachedFile } from '../../actions/dossier-file';
import type { FileScan } from '../../domain/preflight/file-scan';
import { scanFile, SCAN_RULES, type ArrivingFile } from '../documents/scan-file';
import { sha256 } from '../sha256';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';

/** Scans of files, each done once: kept in the database under the digest of the bytes. */
export interface FileScans {
  /** The scan of a file in the media library. */
  ofAttached(file: AttachedFile): Promise<FileScan>;
  /** The scan of a file that is about to be put there. */
  ofArriving(file: ArrivingFile): Promise<FileScan>;
}

const REMEMBERED = 2_000;
const GONE: FileScan = { fault: 'document_unreadable', searchable: false, stamps: [] };

/** The scans on the database, with the latest in memory. */
export function createFileScans(strapi: Core.Strapi): FileScans {
  const known = new LRUCache<string, FileScan>({ max: REMEMBERED });
  const versions = new LRUCache<string, FileScan>({ max: REMEMBERED });
  const ofArriving = async (file: ArrivingFile) => {
    const digest = sha256(file.bytes);
    const scan = known.get(digest) ?? (await storedScan(strapi, digest)) ?? (await scanFile(file));
    known.set(digest, scan);
    await keep(strapi, digest, scan);
    return scan;
  };
  return {
    ofArriving,
    async ofAttached({ url, name, mime }) {
      const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(url));
      const state = await stat(file).catch(() => null);
      if (state === null) return GONE;
      const version = `${file} ${state.mtimeMs} ${state.size}`;
      const seen = versions.get(version);
      if (seen) return seen;
      const scan = await ofArriving({ name, mime, bytes: await readFile(file) });
      versions.set(version, scan);
      return scan;
    },
  };
}

async function storedScan(strapi: Core.Strapi, digest: string): Promise<FileScan | null> {
  const row = (await strapi.db.query(UIDS.fileScan).findOne({
    where: { digest, rules: SCAN_RULES },
  })) as { result: FileScan } | null;
  return row?.result ?? null;
}

/** Two processes that scan the same bytes find the same; the second one's row is not needed. */
async function keep(strapi: Core.Strapi, digest: string, scan: FileScan): Promise<void> {
  const { tableName } = strapi.db.metadata.get(UIDS.fileScan);
  const row = { digest, rules: SCAN_RULES, result: JSON.stringify(scan) };
  await inTransaction(strapi, async (trx) => {
    await trx(tableName).insert(row).onConflict(['digest', 'rules']).ignore();
  });
}
