import { baseOf, countOf, entryOf, MASK_AT, NONE, pageOf } from './node-slab';
import { countWhile, firstBelow, type Lists, type PostList } from './post-list';

/** What a walk stops at. */
export interface Wanted {
  /** The bit that a node must have for anything below it to be wanted. */
  readonly bit: number;
  isWanted(slot: number): boolean;
}

/** A walk through a list from its newest posts backwards. */
export interface ListWalk {
  /** The wanted post it stands at, or NONE at the end. */
  slot: number;
  /** For each level, from the leaf up, the node and the place of the entry looked at next. */
  readonly nodes: number[];
  readonly at: number[];
}

/** Begins at the newest wanted post for which `holds`; older posts hold as well. */
export function startWalk(
  lists: Lists,
  list: PostList,
  { holds, wanted }: { holds: (slot: number) => boolean; wanted: Wanted },
): ListWalk {
  const walk: ListWalk = { slot: NONE, nodes: [], at: [] };
  let node = list.root;
  for (let level = list.height; level >= 0; level -= 1) {
    const at = countWhile(lists, { node, level }, holds) - 1;
    walk.nodes[level] = node;
    walk.at[level] = at;
    // Nothing holds: the levels below are left empty, and the walk climbs out of them at once.
    node = at < 0 ? node : entryOf(lists.slab, node, at);
    if (at < 0 && level > 0) return fillBelow(walk, level);
  }
  advanceWalk(lists, walk, wanted);
  return walk;
}

function fillBelow(walk: ListWalk, level: number): ListWalk {
  for (let below = level - 1; below >= 0; below -= 1) {
    walk.nodes[below] = NONE;
    walk.at[below] = -1;
  }
  return walk;
}

/** Goes on to the next wanted post. */
export function advanceWalk(lists: Lists, walk: ListWalk, wanted: Wanted): void {
  const top = walk.nodes.length;
  let level = 0;
  while (level < top) {
    const at = walk.at[level] ?? -1;
    if (at < 0) {
      level += 1;
      if (level < top) walk.at[level] = (walk.at[level] ?? 0) - 1;
    } else if (level > 0) {
      level = descend(lists, walk, { level, bit: wanted.bit });
    } else if (takeFromLeaf(lists, walk, wanted)) {
      return;
    }
  }
  walk.slot = NONE;
}

/** Enters the child looked at when a wanted post may be below it, or leaves it aside. */
function descend(lists: Lists, walk: ListWalk, { level, bit }: { level: number; bit: number }) {
  const { slab } = lists;
  const at = walk.at[level] ?? 0;
  const child = entryOf(slab, walk.nodes[level] ?? NONE, at);
  const word = pageOf(slab, child)[baseOf(child) + MASK_AT + (bit >>> 5)] ?? 0;
  if ((word & (1 << (bit & 31))) === 0) {
    walk.at[level] = at - 1;
    return level;
  }
  walk.nodes[level - 1] = child;
  walk.at[level - 1] = countOf(slab, child) - 1;
  return level - 1;
}

function takeFromLeaf({ slab }: Lists, walk: ListWalk, wanted: Wanted): boolean {
  const leaf = walk.nodes[0] ?? NONE;
  const page = pageOf(slab, leaf);
  const base = baseOf(leaf);
  let at = walk.at[0] ?? -1;
  for (; at >= 0; at -= 1) {
    const slot = page[base + at] ?? NONE;
    if (!wanted.isWanted(slot)) continue;
    walk.slot = slot;
    walk.at[0] = at - 1;
    return true;
  }
  walk.at[0] = -1;
  return false;
}

/** The oldest post for which `holds` is false; NONE when it is true of all. */
export function firstBeyond(
  lists: Lists,
  list: PostList,
  holds: (slot: number) => boolean,
): number {
  let node = list.root;
  let beyond = NONE;
  for (let level = list.height; level >= 0; level -= 1) {
    const count = countWhile(lists, { node, level }, holds);
    if (count < countOf(lists.slab, node)) {
      const next = entryOf(lists.slab, node, count);
      beyond = level === 0 ? next : firstBelow(lists, { node: next, level: level - 1 });
    }
    if (level > 0) node = entryOf(lists.slab, node, Math.max(count - 1, 0));
  }
  return beyond;
}
