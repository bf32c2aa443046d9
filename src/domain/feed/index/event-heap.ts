import { uint32Column, type PagedColumn } from './paged-column';

/** Slots by the instant of their event, the earliest first. */
export interface EventHeap {
  readonly slots: PagedColumn;
  /** Must not change for a slot while it is in the heap. */
  readonly timeOf: (slot: number) => number;
  size: number;
}

/** An empty heap. */
export function createEventHeap(timeOf: (slot: number) => number): EventHeap {
  return { slots: uint32Column(), timeOf, size: 0 };
}

/** Adds a slot. */
export function pushEvent(heap: EventHeap, slot: number): void {
  heap.slots.set(heap.size, slot);
  let at = heap.size;
  heap.size += 1;
  for (let up = (at - 1) >> 1; at > 0 && isEarlier(heap, at, up); up = (at - 1) >> 1) {
    swap(heap, at, up);
    at = up;
  }
}

/** The slot whose event comes first; undefined when there is none. */
export function peekEvent({ slots, size }: EventHeap): number | undefined {
  return size === 0 ? undefined : slots.get(0);
}

/** Takes the slot whose event comes first. */
export function popEvent(heap: EventHeap): number | undefined {
  const first = peekEvent(heap);
  if (first === undefined) return undefined;
  heap.size -= 1;
  heap.slots.set(0, heap.slots.get(heap.size));
  sink(heap);
  return first;
}

function sink(heap: EventHeap): void {
  let at = 0;
  for (let child = earlierChild(heap, at); child < heap.size; child = earlierChild(heap, at)) {
    if (!isEarlier(heap, child, at)) return;
    swap(heap, at, child);
    at = child;
  }
}

function earlierChild(heap: EventHeap, at: number): number {
  const left = at * 2 + 1;
  return left + 1 < heap.size && isEarlier(heap, left + 1, left) ? left + 1 : left;
}

function isEarlier({ slots, timeOf }: EventHeap, a: number, b: number): boolean {
  return timeOf(slots.get(a)) < timeOf(slots.get(b));
}

function swap({ slots }: EventHeap, a: number, b: number): void {
  const kept = slots.get(a);
  slots.set(a, slots.get(b));
  slots.set(b, kept);
}
