import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { OFFICE_LIMITS, safeUnzip, type Archive } from '../../../src/adapters/documents/safe-unzip';

function zipped(files: Zippable): Buffer {
  return Buffer.from(zipSync(files));
}

function opened(bytes: Buffer): Archive {
  const archive = safeUnzip(bytes);
  if (!archive.ok) throw new Error(archive.error.code);
  return archive.value;
}

function codeOf(bytes: Buffer, limits = OFFICE_LIMITS): string | null {
  const archive = safeUnzip(bytes, limits);
  return archive.ok ? null : archive.error.code;
}

function readCode(bytes: Buffer, name: string): string | null {
  const content = opened(bytes).read(name);
  return content.ok ? null : content.error.code;
}

/** The archive with `value` written over the field of the first central header. */
function withCentral(bytes: Buffer, field: number, value: number, size: 2 | 4 = 4): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  changed.writeUIntLE(value, at + field, size);
  return changed;
}

const SMALL = zipped({ 'word/document.xml': strToU8('<w:document/>'), 'a.txt': strToU8('abc') });

describe('a safe unzip', () => {
  it('lists and reads what is in an archive', () => {
    const archive = opened(SMALL);
    expect(archive.names).toEqual(['word/document.xml', 'a.txt']);
    expect(archive.has('a.txt')).toBe(true);
    expect(archive.read('word/document.xml')).toMatchObject({ ok: true });
    const content = archive.read('a.txt');
    expect(content.ok && content.value.toString()).toBe('abc');
  });

  it('gives back any files byte for byte, stored or deflated', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/);
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 400 }), { noNullPrototype: true });
    fc.assert(
      fc.property(files, fc.constantFrom(0 as const, 6 as const), (contents, level) => {
        const archive = opened(Buffer.from(zipSync(contents, { level })));
        for (const [one, bytes] of Object.entries(contents)) {
          const read = archive.read(one);
          expect(read.ok && [...read.value]).toEqual([...bytes]);
        }
      }),
    );
  });

  it('never throws, whatever bytes it is given', () => {
    const damaged = fc
      .tuple(fc.nat(SMALL.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([at, byte]) => {
        const bytes = Buffer.from(SMALL);
        bytes[at] = byte;
        return bytes;
      });
    const anything = fc.oneof(
      damaged,
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        const archive = safeUnzip(bytes);
        if (!archive.ok) return;
        for (const name of archive.value.names) archive.value.read(name);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses a bomb by its directory, without inflating it', () => {
    const bomb = zipped({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('document_inflates_too_much');
  });

  it('refuses many files that are large only together', () => {
    const part = new Uint8Array(1024 * 1024).map((_, index) => (index * 7919) % 251);
    const parts = Object.fromEntries([...Array(9).keys()].map((n) => [`${n}.bin`, part]));
    expect(codeOf(zipped(parts), { ...OFFICE_LIMITS, inflated: 8 * 1024 * 1024 })).toBe(
      'document_inflates_too_much',
    );
  });

  it('does not inflate beyond the announced size of a file that lies about it', () => {
    const liar = withCentral(zipped({ a: new Uint8Array(50_000_000) }), 24, 100);
    expect(codeOf(liar)).toBeNull();
    expect(readCode(liar, 'a')).toBe('document_unreadable');
  });

  it('refuses an archive of too many files', () => {
    const many = Object.fromEntries([...Array(2_001).keys()].map((n) => [`f${n}`, strToU8('')]));
    expect(codeOf(zipped(many))).toBe('document_inflates_too_much');
  });

  it('refuses an archive that is too large as it is', () => {
    expect(codeOf(SMALL, { ...OFFICE_LIMITS, bytes: 100 })).toBe('document_too_large');
  });

  it('refuses an encrypted file', () => {
    expect(codeOf(withCentral(SMALL, 8, 1, 2))).toBe('document_encrypted');
  });

  it.each(['../a', '/a', 'b/../../a', 'c:a', 'a\\b', 'a\nb'])('refuses a file named %j', (name) => {
    expect(codeOf(zipped({ [name]: strToU8('x') }))).toBe('document_unreadable');
  });

  it('refuses two files whose names differ in case alone', () => {
    expect(codeOf(zipped({ 'word/a.xml': strToU8('1'), 'Word/A.xml': strToU8('2') }))).toBe(
      'document_unreadable',
    );
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('<html></html>'.repeat(20))],
    ['the old Word format', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), SMALL])],
    ['an archive cut at half', SMALL.subarray(0, SMALL.length / 2)],
    ['an archive with bytes behind it', Buffer.concat([SMALL, Buffer.from('x')])],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('document_unreadable');
  });

  it('refuses a file whose bytes were changed', () => {
    const stored = zipSync({ a: strToU8('hello world') }, { level: 0 });
    const bytes = Buffer.from(stored);
    bytes[bytes.indexOf('hello')] = 0x4a;
    expect(readCode(bytes, 'a')).toBe('document_unreadable');
  });

  it('refuses a method of packing that office documents do not use', () => {
    expect(codeOf(withCentral(SMALL, 10, 12, 2))).toBe('document_unreadable');
  });

  it('refuses a file that is not in the archive', () => {
    expect(readCode(SMALL, 'b.txt')).toBe('document_unreadable');
  });
});
