import { inflateSync } from 'node:zlib';

/** What a PDF holds beside what is read; a reader program might start it. */
export interface ActiveContent {
  readonly scripts: boolean;
  readonly files: boolean;
  readonly encrypted: boolean;
}

/** Actions that run, send or open something; going to a page or a web address is none of them. */
const SCRIPTS =
  /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|Rendition|Movie|Sound|GoToE|XFA)(?![A-Za-z0-9])/;
const FILES = /\/(?:EmbeddedFiles?|FileAttachment|Collection)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;

/** How much of packed objects is looked at; a letter has some thousand bytes of them. */
const UNPACKED_AT_MOST = 32 * 1024 * 1024;

/**
 * Looks for scripts, actions and embedded files in a PDF's objects, packed ones included. It does
 * not follow references, so that what no page leads to counts as well.
 */
export function activeContentOf(bytes: Buffer): ActiveContent {
  const objects = plainNames(objectsOf(bytes));
  return {
    scripts: SCRIPTS.test(objects),
    files: FILES.test(objects),
    encrypted: ENCRYPTED.test(objects),
  };
}

/** The text of all objects: what lies outside of streams, and the streams that hold objects. */
function objectsOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const parts: string[] = [];
  let left = UNPACKED_AT_MOST;
  let from = 0;
  for (const { index, 0: start } of text.matchAll(/\bstream\r?\n/g)) {
    if (index < from) continue;
    const head = text.slice(from, index);
    parts.push(head);
    const end = text.indexOf('endstream', index);
    const next = end === -1 ? text.length : end;
    if (/\/Type\s*\/ObjStm\b/.test(head.slice(head.lastIndexOf(' obj')))) {
      const unpacked = inflated(bytes.subarray(index + start.length, next), left);
      left -= unpacked.length;
      parts.push(unpacked);
    }
    from = next;
  }
  return [...parts, text.slice(from)].join('\n');
}

function inflated(packed: Buffer, limit: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, limit) }).toString('latin1');
  } catch {
    return packed.toString('latin1');
  }
}

/** A name may spell any letter by its code: /J#61vaScript. */
function plainNames(objects: string): string {
  return objects.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
