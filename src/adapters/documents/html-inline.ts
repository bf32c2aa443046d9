import type { parseDocument } from 'htmlparser2';
import type { ImportedBlock, ImportNoteCode } from '../../contracts/word-import';

/** What is found on the way: a line of the report for each. */
export type Note = (code: ImportNoteCode) => void;

/** A node of a parsed page. */
export type HtmlNode = ReturnType<typeof parseDocument>['children'][number];

/** An element of a parsed page. */
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

type Marks = Pick<ImportedBlock, 'bold' | 'italic' | 'underline' | 'strikethrough'>;

const MARKS: Readonly<Record<string, Marks>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  u: { underline: true },
  s: { strikethrough: true },
  del: { strikethrough: true },
};

/** Tells elements from text. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** The text and links within a block; there is always at least one text, as the editor wants it. */
export function inlineOf(nodes: readonly HtmlNode[], marks: Marks, note: Note): ImportedBlock[] {
  const found = nodes.flatMap((node) => inlineNode(node, marks, note));
  return found.length > 0 ? found : [{ type: 'text', text: '' }];
}

function inlineNode(node: HtmlNode, marks: Marks, note: Note): ImportedBlock[] {
  if (!isElement(node)) return 'data' in node ? [{ type: 'text', text: node.data, ...marks }] : [];
  if (node.name === 'br') return [{ type: 'text', text: '\n', ...marks }];
  if (node.name === 'img') return [];
  if (node.name === 'a') return linkOf(node, marks, note);
  const within = inlineOf(node.children, { ...marks, ...MARKS[node.name] }, note);
  return node.name === 'p' ? [...within, { type: 'text', text: '\n', ...marks }] : within;
}

/** A link to the web, to a mail address or a telephone; of any other the text alone remains. */
function linkOf(element: HtmlElement, marks: Marks, note: Note): ImportedBlock[] {
  const { href = '#' } = element.attribs;
  const text = inlineOf(element.children, marks, note).filter((one) => one.type === 'text');
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(href)) {
    return [{ type: 'link', url: href, children: text }];
  }
  // Word's own marks within the document, and the way back from a note, lead nowhere here.
  if (!href.startsWith('#')) note('links_dropped');
  if (/^#(foot|end)note-\d/.test(href)) note('notes_at_end');
  return text.filter((one) => one.text !== '↑');
}

/** The text of an element on one line. */
export function textIn(node: HtmlNode): string {
  if (!isElement(node)) return 'data' in node ? node.data : '';
  const parts = node.children.map(textIn);
  const glue = node.children.some((child) => isElement(child) && child.name === 'p') ? ' ' : '';
  return (node.name === 'br' ? ' ' : parts.join(glue)).replace(/\s+/g, ' ').trim();
}
