import { MASK_WORDS } from './audience-bits';

/** Entries of a node: posts in a leaf, nodes above. */
export const FANOUT = 64;

/**
 * Where the mask stands in a node's record, after the entries; its count stands after the mask.
 * @alias
 */
export const MASK_AT = FANOUT;
const COUNT_AT = MASK_AT + MASK_WORDS;
const STRIDE = Math.ceil((COUNT_AT + 1) / 16) * 16;
const NODES_PER_PAGE = 64;

/** No node, no post. */
export const NONE = -1;

/** The records of all nodes of all lists, in pages, so that growing never copies. */
export interface NodeSlab {
  readonly pages: Uint32Array[];
  readonly free: number[];
}

/** An empty slab. */
export function createSlab(): NodeSlab {
  return { pages: [], free: [] };
}

/** Gives an empty node. */
export function takeNode(slab: NodeSlab): number {
  if (slab.free.length === 0) addPage(slab);
  const node = slab.free.pop() ?? NONE;
  const base = baseOf(node);
  pageOf(slab, node).fill(0, base, base + STRIDE);
  return node;
}

function addPage(slab: NodeSlab): void {
  const first = slab.pages.length * NODES_PER_PAGE;
  slab.pages.push(new Uint32Array(NODES_PER_PAGE * STRIDE));
  for (let node = first + NODES_PER_PAGE - 1; node >= first; node -= 1) slab.free.push(node);
}

/** Takes a node back. */
export function giveNode(slab: NodeSlab, node: number): void {
  slab.free.push(node);
}

const NO_PAGE = new Uint32Array(0);

/** The page that holds a node's record. */
export function pageOf(slab: NodeSlab, node: number): Uint32Array {
  return slab.pages[(node / NODES_PER_PAGE) | 0] ?? NO_PAGE;
}

/** Where a node's record begins in its page. */
export function baseOf(node: number): number {
  return (node % NODES_PER_PAGE) * STRIDE;
}

/** How many entries a node has. */
export function countOf(slab: NodeSlab, node: number): number {
  return pageOf(slab, node)[baseOf(node) + COUNT_AT] ?? 0;
}

/** An entry of a node. */
export function entryOf(slab: NodeSlab, node: number, at: number): number {
  return pageOf(slab, node)[baseOf(node) + at] ?? NONE;
}

/** Puts an entry before the one at `at`; the node must have room. */
export function insertEntry(slab: NodeSlab, node: number, entry: { at: number; value: number }) {
  const page = pageOf(slab, node);
  const base = baseOf(node);
  const count = page[base + COUNT_AT] ?? 0;
  page.copyWithin(base + entry.at + 1, base + entry.at, base + count);
  page[base + entry.at] = entry.value;
  page[base + COUNT_AT] = count + 1;
}

/** Takes an entry out. */
export function removeEntry(slab: NodeSlab, node: number, at: number): void {
  const page = pageOf(slab, node);
  const base = baseOf(node);
  const count = page[base + COUNT_AT] ?? 0;
  page.copyWithin(base + at, base + at + 1, base + count);
  page[base + COUNT_AT] = count - 1;
}

/** Moves the entries from `at` on to the empty node `to`. */
export function moveEntries(slab: NodeSlab, node: number, { at, to }: { at: number; to: number }) {
  const page = pageOf(slab, node);
  const base = baseOf(node);
  const count = page[base + COUNT_AT] ?? 0;
  const target = pageOf(slab, to);
  target.set(page.subarray(base + at, base + count), baseOf(to));
  target[baseOf(to) + COUNT_AT] = count - at;
  page[base + COUNT_AT] = at;
}

/** Bytes held by the records. */
export function slabBytes({ pages, free }: NodeSlab): number {
  return pages.length * NODES_PER_PAGE * STRIDE * 4 + free.length * 8;
}
