/** What JSON can say. A member that is undefined is left out. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [member: string]: Json | undefined };

/** SHA-256 of a text's UTF-8 bytes, as lower-case hex. */
export type Sha256 = (text: string) => string;

const DEEPEST = 100;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Writes JSON in the one form that is signed (RFC 8785): members sorted by UTF-16 code unit, no
 * white space, numbers as ECMAScript writes them. Beyond the RFC, every text is brought to NFC, so
 * that two spellings of one Vietnamese letter are one text. Throws a TypeError for what has no such
 * form: NaN, infinity, functions, dates, holes, lone surrogates, members that become one in NFC,
 * nesting beyond 100 levels.
 */
export function canonicalJson(value: Json): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError(`Nested deeper than ${DEEPEST} levels, or in a circle`);
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return writeArray(value, depth);
  if (isPlainObject(value)) return writeObject(value, depth);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`No canonical form for ${describe(value)}`);
}

function writeText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('No canonical form for a lone surrogate');
  return JSON.stringify(text.normalize('NFC'));
}

function writeArray(values: readonly unknown[], depth: number): string {
  // Array.from shows holes, which map would skip.
  return `[${Array.from(values, (value) => write(value, depth + 1)).join(',')}]`;
}

function writeObject(members: object, depth: number): string {
  const written = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name: name.normalize('NFC'), value: write(value, depth + 1) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (new Set(written.map(({ name }) => name)).size < written.length) {
    throw new TypeError('Two members have the same name in NFC');
  }
  return `{${written.map(({ name, value }) => `${writeText(name)}:${value}`).join(',')}}`;
}

/** By the length of its prototype chain: objects may come from another realm. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value;
}
