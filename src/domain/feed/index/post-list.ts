import { addToMask, MASK_WORDS } from './audience-bits';
import {
  baseOf,
  countOf,
  createSlab,
  entryOf,
  FANOUT,
  giveNode,
  insertEntry,
  MASK_AT,
  moveEntries,
  type NodeSlab,
  NONE,
  pageOf,
  removeEntry,
  takeNode,
} from './node-slab';

/** What the lists have to know of the posts behind their slots. */
export interface Slots {
  /** The packed audience of a slot. */
  packed(slot: number): number;
  /** Tells whether `a` is older than `b` in feed order. */
  isOlder(a: number, b: number): boolean;
}

/** Everything that lists share. */
export interface Lists {
  readonly slab: NodeSlab;
  readonly slots: Slots;
}

/**
 * The posts of a unit, oldest first: a tree of nodes of up to 64 entries, each with the OR of the
 * audience masks of what lies below.
 */
export interface PostList {
  root: number;
  /** Levels above the leaves. */
  height: number;
  size: number;
}

interface Place {
  readonly node: number;
  readonly level: number;
}

/** The room for all lists of an index. */
export function createLists(slots: Slots): Lists {
  return { slab: createSlab(), slots };
}

/** An empty list. */
export function createList({ slab }: Lists): PostList {
  return { root: takeNode(slab), height: 0, size: 0 };
}

/** Adds a post that the list does not have. */
export function addToList(lists: Lists, list: PostList, slot: number): void {
  const right = insertBelow(lists, { node: list.root, level: list.height }, slot);
  list.size += 1;
  if (right === NONE) return;
  const root = takeNode(lists.slab);
  insertEntry(lists.slab, root, { at: 0, value: list.root });
  insertEntry(lists.slab, root, { at: 1, value: right });
  list.root = root;
  list.height += 1;
  renewMask(lists, { node: root, level: list.height });
}

/** Removes a post; false when the list does not have it. */
export function removeFromList(lists: Lists, list: PostList, slot: number): boolean {
  if (!removeBelow(lists, { node: list.root, level: list.height }, slot)) return false;
  list.size -= 1;
  while (list.height > 0 && countOf(lists.slab, list.root) <= 1) {
    const only = countOf(lists.slab, list.root) === 1 ? entryOf(lists.slab, list.root, 0) : NONE;
    giveNode(lists.slab, list.root);
    list.root = only === NONE ? takeNode(lists.slab) : only;
    list.height = only === NONE ? 0 : list.height - 1;
  }
  return true;
}

/** Gives the nodes of an empty list back. */
export function dropList({ slab }: Lists, list: PostList): void {
  giveNode(slab, list.root);
}

/** Visits the posts below a node, oldest first. */
export function eachPost(
  lists: Lists,
  { node, level }: Place,
  visit: (slot: number) => void,
): void {
  const count = countOf(lists.slab, node);
  for (let at = 0; at < count; at += 1) {
    const entry = entryOf(lists.slab, node, at);
    if (level === 0) visit(entry);
    else eachPost(lists, { node: entry, level: level - 1 }, visit);
  }
}

/** The oldest post below a node. */
export function firstBelow({ slab }: Lists, { node, level }: Place): number {
  let at = node;
  for (let up = level; up > 0; up -= 1) at = entryOf(slab, at, 0);
  return entryOf(slab, at, 0);
}

/** How many entries of a node, from its first on, hold: `holds` must be true, then false. */
export function countWhile(
  lists: Lists,
  { node, level }: Place,
  holds: (slot: number) => boolean,
): number {
  let low = 0;
  let high = countOf(lists.slab, node);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entryOf(lists.slab, node, middle);
    const slot = level === 0 ? entry : firstBelow(lists, { node: entry, level: level - 1 });
    if (holds(slot)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds below a node; the node that was split off to its right, or NONE. */
function insertBelow(lists: Lists, place: Place, slot: number): number {
  const { slab, slots } = lists;
  const { node, level } = place;
  addToMask(pageOf(slab, node), baseOf(node) + MASK_AT, slots.packed(slot));
  const older = countWhile(lists, place, (other) => slots.isOlder(other, slot));
  if (level === 0) return putEntry(lists, place, { at: older, value: slot });
  const at = Math.max(older - 1, 0);
  const child = entryOf(slab, node, at);
  const right = insertBelow(lists, { node: child, level: level - 1 }, slot);
  return right === NONE ? NONE : putEntry(lists, place, { at: at + 1, value: right });
}

/** A full node is halved; at its newest end a new one is begun, so that full nodes stay full. */
function putEntry(lists: Lists, { node, level }: Place, entry: { at: number; value: number }) {
  const { slab } = lists;
  if (countOf(slab, node) < FANOUT) {
    insertEntry(slab, node, entry);
    return NONE;
  }
  const right = takeNode(slab);
  const cut = entry.at === FANOUT ? FANOUT : FANOUT / 2;
  moveEntries(slab, node, { at: cut, to: right });
  if (entry.at >= cut) insertEntry(slab, right, { at: entry.at - cut, value: entry.value });
  else insertEntry(slab, node, entry);
  renewMask(lists, { node, level });
  renewMask(lists, { node: right, level });
  return right;
}

function removeBelow(lists: Lists, place: Place, slot: number): boolean {
  const { slab, slots } = lists;
  const { node, level } = place;
  const older = countWhile(lists, place, (other) => other !== slot && slots.isOlder(other, slot));
  if (level === 0) {
    if (older >= countOf(slab, node) || entryOf(slab, node, older) !== slot) return false;
    removeEntry(slab, node, older);
    renewMask(lists, place);
    return true;
  }
  // The post itself may be the first of the next child: then that child is where it is.
  const at = isFirstOf(lists, place, { at: older, slot }) ? older : Math.max(older - 1, 0);
  const child = { node: entryOf(slab, node, at), level: level - 1 };
  if (!removeBelow(lists, child, slot)) return false;
  if (countOf(slab, child.node) === 0) {
    giveNode(slab, child.node);
    removeEntry(slab, node, at);
  }
  renewMask(lists, place);
  return true;
}

function isFirstOf(
  lists: Lists,
  { node, level }: Place,
  { at, slot }: { at: number; slot: number },
) {
  if (at >= countOf(lists.slab, node)) return false;
  const child = entryOf(lists.slab, node, at);
  return firstBelow(lists, { node: child, level: level - 1 }) === slot;
}

function renewMask(lists: Lists, { node, level }: Place): void {
  const { slab, slots } = lists;
  const page = pageOf(slab, node);
  const mask = baseOf(node) + MASK_AT;
  page.fill(0, mask, mask + MASK_WORDS);
  const count = countOf(slab, node);
  for (let at = 0; at < count; at += 1) {
    const entry = entryOf(slab, node, at);
    if (level === 0) addToMask(page, mask, slots.packed(entry));
    else orMask(page, mask, { words: pageOf(slab, entry), from: baseOf(entry) + MASK_AT });
  }
}

function orMask(page: Uint32Array, mask: number, of: { words: Uint32Array; from: number }): void {
  for (let word = 0; word < MASK_WORDS; word += 1) {
    page[mask + word] = (page[mask + word] ?? 0) | (of.words[of.from + word] ?? 0);
  }
}
