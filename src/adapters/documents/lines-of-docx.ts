import type { Archive } from './safe-unzip';

const TEXT_PARTS = /^word\/(?:[^/]+|diagrams\/[^/]+|charts\/[^/]+)\.xml$/i;

/** Where a paragraph starts or ends, a break, a tab, or a run of text; frames nest paragraphs. */
const TOKENS =
  /<(?<paragraph>\/?(?:w|a):p)(?=[\s/>])[^>]*>|<w:(?<gap>tab|br|cr)(?=[\s/>])[^>]*>|<(?:w|a):t(?:\s[^>]*)?>(?<text>[^<]*)</g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** All lines that a Word document shows: text, heads and feet of pages, notes, frames, drawings. */
export function linesOfDocx(archive: Archive): readonly string[] {
  return archive.names
    .filter((name) => TEXT_PARTS.test(name))
    .flatMap((name) => {
      const content = archive.read(name);
      return content.ok ? linesOfXml(content.value.toString('utf8')) : [];
    })
    .filter((line) => line.trim() !== '');
}

function linesOfXml(xml: string): string[] {
  const pieces = [...xml.matchAll(TOKENS)].map(({ groups = {} }) => pieceOf(groups));
  return pieces.join('').split('\n');
}

function pieceOf({ paragraph, gap, text }: Readonly<Record<string, string | undefined>>): string {
  if (paragraph) return '\n';
  if (gap) return gap === 'tab' ? '\t' : '\n';
  return unescaped(text ?? '');
}

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? all;
    const code = Number(name.replace('#x', '0x').replace('#X', '0x').replace('#', ''));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
