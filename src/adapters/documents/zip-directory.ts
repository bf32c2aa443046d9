import { failure, success, type Result } from '../../domain/shared/result';
import { refusal, type Refusal } from '../../domain/shared/refusal';

/** One file of an archive, as the central directory announces it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** The size it claims to have once inflated; a reader may not go beyond it. */
  readonly inflated: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const END = { signature: 0x06054b50, size: 22, comment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const ENCRYPTED = 0x0041; // bits 0 and 6: ordinary and strong encryption
const STORED = 0;
const DEFLATED = 8;
const UNREADABLE = failure(refusal('document_unreadable'));

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Lists an archive from its central directory, inflating nothing. Refuses what is broken, split,
 * encrypted or in the 64-bit form, which no office document needs.
 */
export function listZip(bytes: Buffer, most: number): Result<readonly ZipEntry[], Refusal> {
  const end = findEnd(bytes);
  if (end === null) return UNREADABLE;
  if (end.count > most) {
    return failure(refusal('document_inflates_too_much', { params: { entries: end.count } }));
  }
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    const read = readCentral(bytes, at);
    if (!read.ok) return read;
    entries.push(read.value.entry);
    at = read.value.next;
  }
  return hasRepeats(entries) || at !== end.offset + end.size ? UNREADABLE : success(entries);
}

/** The end record stands last, behind it at most a comment; the last one found counts. */
function findEnd(bytes: Buffer): End | null {
  const first = Math.max(0, bytes.length - END.size - END.comment);
  for (let at = bytes.length - END.size; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END.signature) return readEnd(bytes, at);
  }
  return null;
}

function readEnd(bytes: Buffer, at: number): End | null {
  const count = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 12);
  const offset = bytes.readUInt32LE(at + 16);
  const whole =
    bytes.readUInt16LE(at + 8) === count &&
    at + END.size + bytes.readUInt16LE(at + 20) === bytes.length;
  return whole && offset + size === at ? { count, size, offset } : null;
}

interface Read {
  readonly entry: ZipEntry;
  readonly next: number;
}

function readCentral(bytes: Buffer, at: number): Result<Read, Refusal> {
  const header = at + CENTRAL.size;
  if (header > bytes.length || bytes.readUInt32LE(at) !== CENTRAL.signature) return UNREADABLE;
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return failure(refusal('document_encrypted'));
  const nameLength = bytes.readUInt16LE(at + 28);
  const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const entry = {
    name: bytes.toString('utf8', header, header + nameLength),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    inflated: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const next = header + nameLength + rest;
  return isPlain(entry) && next <= bytes.length ? success({ entry, next }) : UNREADABLE;
}

function isPlain({ name, method, packed, inflated }: ZipEntry): boolean {
  if (method === STORED) return packed === inflated && isInside(name);
  return method === DEFLATED && isInside(name);
}

/** A name that stays within the archive, and without characters that no part is named with. */
function isInside(name: string): boolean {
  return name !== '' && !/^\/|^\w:|\\|\p{Cc}|(^|\/)\.\.(\/|$)/u.test(name);
}

/** Word takes part names for equal whatever their case: two of a name would be read differently. */
function hasRepeats(entries: readonly ZipEntry[]): boolean {
  return new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length;
}
