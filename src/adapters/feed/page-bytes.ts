import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { joinItems, type OpenItem } from './prepared-items';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** From how many bytes on, and from which request for the same page on, compressing is worth it. */
const WORTH_BYTES = 1024;
const WORTH_REQUESTS = 2;
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The codings in which a page may be sent; '' = as it is. */
export type Coding = '' | 'gzip' | 'br';

/** The bytes of a page, made when they are first sent. */
export interface PageBytes {
  /** What the page takes in a cache, with its compressed forms. */
  readonly size: number;
  /** The page as it is. */
  plain(): Buffer;
  /** The best form that is there and that the client takes; the others are made for the next ones. */
  best(accepted: string): { readonly coding: Coding; readonly bytes: Buffer };
}

/** Prepares a page of items; nothing is joined yet. */
export function createPageBytes(items: readonly OpenItem[], meta: object): PageBytes {
  const size = 600 + items.reduce((sum, { item }) => sum + item.length * 1.6, 0);
  const made: Partial<Record<Coding, Buffer>> = {};
  let requests = 0;
  const plain = (): Buffer =>
    (made[''] ??= joinItems('{"data":[', items, `],"meta":${JSON.stringify(meta)}}`));
  const compress = (bytes: Buffer): void => {
    gzip(bytes).then((smaller) => (made.gzip = smaller), ignore);
    brotli(bytes, BROTLI).then((smaller) => (made.br = smaller), ignore);
  };
  return {
    size: Math.ceil(size),
    plain,
    best(accepted) {
      const bytes = plain();
      requests += 1;
      if (requests === WORTH_REQUESTS && bytes.length >= WORTH_BYTES) compress(bytes);
      if (made.br && accepts(accepted, 'br')) return { coding: 'br', bytes: made.br };
      if (made.gzip && accepts(accepted, 'gzip')) return { coding: 'gzip', bytes: made.gzip };
      return { coding: '', bytes };
    },
  };
}

/** A page that could not be compressed is sent as it is. */
function ignore(): void {
  return undefined;
}

/** Tells whether a coding is named without being refused by `q=0`. */
function accepts(accepted: string, coding: Coding): boolean {
  const at = accepted.indexOf(coding);
  return at >= 0 && !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted.slice(at + coding.length));
}
