import { parseDocument } from 'htmlparser2';
import type { ImportedBlock } from '../../contracts/word-import';
import {
  inlineOf,
  isElement,
  textIn,
  type HtmlElement,
  type HtmlNode,
  type Note,
} from './html-inline';

/**
 * Turns the HTML of a converted document into the blocks of Strapi's editor. Nothing else than its
 * kinds of block can come out, whatever goes in; pictures keep the address they came with.
 */
export function htmlToBlocks(html: string, note: Note): ImportedBlock[] {
  return blocksOf(parseDocument(html).children, note);
}

function blocksOf(nodes: readonly HtmlNode[], note: Note): ImportedBlock[] {
  return nodes.flatMap((node) => {
    if (isElement(node)) return blockOf(node, note);
    const inline = inlineOf([node], {}, note);
    return isBlank(inline) ? [] : [{ type: 'paragraph', children: inline }];
  });
}

function blockOf(element: HtmlElement, note: Note): ImportedBlock[] {
  const convert = CONVERTERS[element.name];
  return convert ? convert(element, note) : textBlock(kindOf(element.name), element, note);
}

const CONVERTERS: Readonly<Record<string, (element: HtmlElement, note: Note) => ImportedBlock[]>> =
  {
    ul: (element, note) => listOf(element, 0, note),
    ol: (element, note) => listOf(element, 0, note),
    table: rowsOf,
    div: ({ children }, note) => blocksOf(children, note),
  };

function kindOf(name: string): ImportedBlock {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { type: 'heading', level: Number(level) };
  return { type: name === 'blockquote' ? 'quote' : 'paragraph' };
}

/** A block of text; its pictures come after it, since in the editor each is a block of its own. */
function textBlock(kind: ImportedBlock, element: HtmlElement, note: Note): ImportedBlock[] {
  const children = inlineOf(element.children, {}, note);
  const text = isBlank(children) ? [] : [{ ...kind, children }];
  return [...text, ...picturesIn(element)];
}

function picturesIn(element: HtmlElement): ImportedBlock[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name !== 'img') return picturesIn(child);
    const { src = '', alt = '' } = child.attribs;
    const image = { url: src, alternativeText: alt };
    return [{ type: 'image', image, children: [{ type: 'text', text: '' }] }];
  });
}

function listOf(element: HtmlElement, indentLevel: number, note: Note): ImportedBlock[] {
  const format = element.name === 'ol' ? 'ordered' : 'unordered';
  const items = element.children.filter(isElement);
  const children = items.flatMap((item) => itemOf(item, indentLevel, note));
  const pictures = indentLevel === 0 ? picturesIn(element) : [];
  if (children.length === 0) return pictures;
  return [{ type: 'list', format, indentLevel, children }, ...pictures];
}

/** An item, and behind it the lists within it: the editor nests lists in lists, not in items. */
function itemOf(item: HtmlElement, indentLevel: number, note: Note): ImportedBlock[] {
  const isList = (node: HtmlNode) => isElement(node) && /^[uo]l$/.test(node.name);
  const inline = inlineOf(
    item.children.filter((node) => !isList(node)),
    {},
    note,
  );
  const nested = item.children
    .filter(isElement)
    .filter(isList)
    .flatMap((list) => listOf(list, indentLevel + 1, note));
  const own = isBlank(inline) ? [] : [{ type: 'list-item', children: inline }];
  return [...own, ...nested.filter(({ type }) => type === 'list')];
}

/** A table as a paragraph for each row, its cells set apart: the editor has no tables. */
function rowsOf(table: HtmlElement, note: Note): ImportedBlock[] {
  note('tables_as_text');
  const rows = findAll(table, 'tr').map((row) => {
    const cells = row.children.filter(isElement).map((cell) => textIn(cell));
    return cells.filter((text) => text !== '').join(' | ');
  });
  const paragraphs = rows
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  return [...paragraphs, ...picturesIn(table)];
}

function findAll(element: HtmlElement, name: string): HtmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

function isBlank(inline: readonly ImportedBlock[]): boolean {
  return inline.every(({ type, text }) => type === 'text' && (text ?? '').trim() === '');
}
