import type { Block } from '../../domain/submission/blocks';

const HEADING = /^(#{1,6}) (.+)$/;
const ITEM = /^(-|\d+\.) (.+)$/;
const INLINE = /\*\*(.+?)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

/**
 * Turns the compact text of the demo into Strapi blocks, one line a block: "## Heading", "- item",
 * "1. item", anything else a paragraph; in each of them "**bold**" and "[text](https://…)".
 * Neighbouring items of one kind form one list; blank lines are left out.
 */
export function blocksOfLines(lines: readonly string[]): Block[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOfLine)
    .reduce<Block[]>(joinLists, []);
}

function blockOfLine(line: string): Block {
  const [, hashes, heading] = HEADING.exec(line) ?? [];
  if (hashes && heading)
    return { type: 'heading', level: hashes.length, children: inlineOf(heading) };
  const [, marker, item] = ITEM.exec(line) ?? [];
  if (!item) return { type: 'paragraph', children: inlineOf(line) };
  const format = marker === '-' ? 'unordered' : 'ordered';
  return { type: 'list', format, children: [{ type: 'list-item', children: inlineOf(item) }] };
}

function joinLists(blocks: Block[], next: Block): Block[] {
  const last = blocks.at(-1);
  if (next.type !== 'list' || last?.type !== 'list' || last.format !== next.format)
    return [...blocks, next];
  const children = [...(last.children ?? []), ...(next.children ?? [])];
  return [...blocks.slice(0, -1), { ...last, children }];
}

function inlineOf(text: string): Block[] {
  const matches = [...text.matchAll(INLINE)];
  const ends = matches.map((match) => match.index + match[0].length);
  const nodes = matches.flatMap((match, at) => [
    ...plain(text.slice(ends[at - 1] ?? 0, match.index)),
    markedUp(match),
  ]);
  return [...nodes, ...plain(text.slice(ends.at(-1) ?? 0))];
}

function markedUp([, bold, label, url]: RegExpExecArray): Block {
  if (bold) return { type: 'text', text: bold, bold: true };
  return { type: 'link', url: url ?? '', children: plain(label ?? '') };
}

function plain(text: string): Block[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
