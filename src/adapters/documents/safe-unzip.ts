import { crc32, inflateRawSync } from 'node:zlib';
import { refusal, type Refusal } from '../../domain/shared/refusal';
import { failure, success, type Result } from '../../domain/shared/result';
import { listZip, type ZipEntry } from './zip-directory';

/** How much an archive may hold before a single byte of it is inflated. */
export interface UnzipLimits {
  /** Bytes of the archive as it is. */
  readonly bytes: number;
  readonly entries: number;
  /** Bytes of all its files together, inflated. */
  readonly inflated: number;
  /** Inflated to packed size, for all its files together. */
  readonly ratio: number;
}

/**
 * What an office document stays well below: text in XML packs 10 to 40 times. A bomb of 200 kB that
 * holds 200 MB has a ratio of 1,000.
 */
export const OFFICE_LIMITS: UnzipLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 2_000,
  inflated: 64 * 1024 * 1024,
  ratio: 150,
};

/** Below this size no ratio does any harm: a form of ten identical tables may pack very well. */
const HARMLESS = 4 * 1024 * 1024;

/** An archive that was found harmless by its directory; files are inflated one at a time. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** One file, inflated to no more than the directory announced. */
  read(name: string): Result<Buffer, Refusal>;
}

/**
 * Opens an archive (DOCX, XLSX, ZIP) from outside. All limits are checked on its directory, before
 * anything is inflated; a file that turns out larger than announced is refused when it is read.
 */
export function safeUnzip(
  bytes: Buffer,
  limits: UnzipLimits = OFFICE_LIMITS,
): Result<Archive, Refusal> {
  if (bytes.length > limits.bytes) {
    return failure(refusal('document_too_large', { params: { limit: megabytes(limits.bytes) } }));
  }
  const listed = listZip(bytes, limits.entries);
  if (!listed.ok) return listed;
  if (isBomb(listed.value, limits)) return failure(refusal('document_inflates_too_much'));
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]));
  return success({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => readEntry(bytes, entries.get(name)),
  });
}

function isBomb(entries: readonly ZipEntry[], limits: UnzipLimits): boolean {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return inflated > limits.inflated || (inflated > HARMLESS && inflated > packed * limits.ratio);
}

const LOCAL = { signature: 0x04034b50, size: 30 };

function readEntry(bytes: Buffer, entry: ZipEntry | undefined): Result<Buffer, Refusal> {
  const packed = entry && packedBytes(bytes, entry);
  const content = packed && inflate(packed, entry);
  if (!content || content.length !== entry.inflated || crc32(content) !== entry.crc) {
    return failure(refusal('document_unreadable'));
  }
  return success(content);
}

function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer | null {
  const header = offset + LOCAL.size;
  if (header > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature) return null;
  const start = header + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

/** Stops at the announced size: what lies about it is never inflated to its real one. */
function inflate(packed: Buffer, { method, inflated }: ZipEntry): Buffer | null {
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(inflated, 1) });
  } catch {
    return null;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
