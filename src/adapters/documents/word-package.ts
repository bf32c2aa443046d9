import { zipSync } from 'fflate';
import { refusal, type Refusal, type RefusalCode } from '../../domain/shared/refusal';
import { failure, success, type Result } from '../../domain/shared/result';
import { safeUnzip, type Archive } from './safe-unzip';

/** XML that a reader builds a tree of: an article of 20,000 letters has a hundredth of this. */
const MOST_XML = 4 * 1024 * 1024;

/** Elements within elements; Word's own files stay below sixty, and deeper ones cost their readers dear. */
const DEEPEST = 250;

const MACROS = /(^|\/)vba\w*\.(bin|xml)$|macroenabled/i;
const OBJECTS = /(^|\/)(embeddings|activex|ctrlprops)\//i;
const MARKUP = /\.(xml|rels)$/i;
const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';

/** What may stand outside of the document without being fetched or run. */
const HARMLESS_LINK = /\/relationships\/(hyperlink|image)$/;

/**
 * Opens a Word document from outside and packs it anew: what is read afterwards is exactly what was
 * looked at. Macros, embedded objects, templates and contents elsewhere, and declarations in XML are
 * refused, all of them at once.
 */
export function openWordPackage(bytes: Buffer): Result<Buffer, readonly Refusal[]> {
  const archive = safeUnzip(bytes);
  if (!archive.ok) return failure([archive.error]);
  const parts = readParts(archive.value);
  if (!parts.ok) return failure([parts.error]);
  const refusals = refusalsOfParts(parts.value);
  return refusals.length > 0 ? failure(refusals) : success(repack(parts.value));
}

type Parts = ReadonlyMap<string, Buffer>;

function readParts(archive: Archive): Result<Parts, Refusal> {
  const parts = new Map<string, Buffer>();
  for (const name of archive.names.filter((one) => !one.endsWith('/'))) {
    const content = archive.read(name);
    if (!content.ok) return content;
    parts.set(name, content.value);
  }
  return success(parts);
}

function refusalsOfParts(parts: Parts): Refusal[] {
  const names = [...parts.keys()];
  const markup = [...parts].filter(([name]) => MARKUP.test(name)).map(([, content]) => content);
  const types = parts.get(TYPES)?.toString('utf8') ?? '';
  const faults: readonly (readonly [RefusalCode, boolean])[] = [
    ['document_unreadable', !parts.has(DOCUMENT) || types === '' || markup.some(isStrange)],
    ['document_inflates_too_much', sizeOf(markup) > MOST_XML],
    ['document_with_macros', [...names, types].some((text) => MACROS.test(text))],
    ['document_with_objects', names.some((name) => OBJECTS.test(name))],
    ['document_with_template_link', [...parts].some(linksOutside)],
    ['document_with_entities', markup.some(declaresEntities)],
  ];
  return faults.filter(([, found]) => found).map(([code]) => refusal(code));
}

function sizeOf(contents: readonly Buffer[]): number {
  return contents.reduce((sum, { length }) => sum + length, 0);
}

/** What no word processor writes: another encoding, or nesting without end. */
function isStrange(content: Buffer): boolean {
  return isNotUtf8(content) || depthOf(content.toString('utf8')) > DEEPEST;
}

/** How deep elements stand within one another, by a single pass over the tags. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const end = xml.indexOf('>', at);
    if (end < 0) break;
    if (xml[at + 1] === '/') depth -= 1;
    else if (xml[end - 1] !== '/' && !/[!?]/.test(xml.charAt(at + 1))) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** In another encoding, a declaration would hide from the search for it. */
function isNotUtf8(content: Buffer): boolean {
  return content.includes(0) || /<\?xml[^>]*encoding=["'](?!utf-8)/i.test(start(content));
}

function start(content: Buffer): string {
  return content.toString('latin1', 0, 200);
}

function declaresEntities(content: Buffer): boolean {
  return content.includes('<!DOCTYPE') || content.includes('<!ENTITY');
}

function linksOutside([name, content]: readonly [string, Buffer]): boolean {
  if (!name.endsWith('.rels')) return false;
  const links = content.toString('utf8').match(/<(\w+:)?Relationship\b[^>]*>/g) ?? [];
  return links
    .filter((link) => /TargetMode\s*=\s*["']External["']/i.test(link))
    .some((link) => !HARMLESS_LINK.test(/\bType\s*=\s*["']([^"']*)/.exec(link)?.[1] ?? ''));
}

function repack(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
