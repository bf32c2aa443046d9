import type { RefusalCode } from '../../domain/shared/refusal';
import type { Archive } from './safe-unzip';

const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/i;
const OBJECTS = /^word\/(?:embeddings|activeX)\//i;
const RELATIONS = /\.rels$/i;
const XML = /\.(?:xml|rels)$/i;

/** Kinds of parts that are fetched from elsewhere when the document is opened. */
const FETCHED =
  /Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|mailMergeSource|aFChunk)"/i;

/** What makes a Word document unfit to be taken from outside; null for a harmless one. */
export function faultOfDocx(archive: Archive): RefusalCode | null {
  const { names } = archive;
  if (!archive.has('[Content_Types].xml') || !archive.has('word/document.xml')) {
    return 'document_unreadable';
  }
  if (names.some((name) => MACROS.test(name))) return 'document_with_macros';
  if (names.some((name) => OBJECTS.test(name))) return 'document_with_objects';
  for (const name of names.filter((one) => XML.test(one))) {
    const fault = faultOfPart(archive, name);
    if (fault) return fault;
  }
  return null;
}

function faultOfPart(archive: Archive, name: string): RefusalCode | null {
  const content = archive.read(name);
  if (!content.ok) return content.error.code;
  const xml = content.value.toString('utf8');
  // UTF-16 has a zero byte at every other letter and would hide all of the following.
  if (xml.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'document_with_entities';
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(xml)) return 'document_with_macros';
  return RELATIONS.test(name) && fetchesFromElsewhere(xml) ? 'document_with_template_link' : null;
}

function fetchesFromElsewhere(xml: string): boolean {
  const relations = xml.match(/<Relationship\b[^>]*>/gi) ?? [];
  return relations.some(
    (relation) => FETCHED.test(relation) && /TargetMode="External"/i.test(relation),
  );
}
