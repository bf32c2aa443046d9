const PAGE = 4096;

/** Whole numbers from 0 to 2³²-1 by slot, in pages, so that growing never copies. */
export interface PagedColumn {
  get(slot: number): number;
  set(slot: number, value: number): void;
  bytes(): number;
}

/** An empty column. */
export function uint32Column(): PagedColumn {
  const pages: Uint32Array[] = [];
  return {
    get: (slot) => pages[slot >>> 12]?.[slot & (PAGE - 1)] ?? 0,
    set(slot, value) {
      while (pages.length <= slot >>> 12) pages.push(new Uint32Array(PAGE));
      const page = pages[slot >>> 12];
      if (page) page[slot & (PAGE - 1)] = value;
    },
    bytes: () => pages.length * PAGE * 4,
  };
}
