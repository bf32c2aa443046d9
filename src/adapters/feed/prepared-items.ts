import type { FeedItem } from '../../contracts/feed';

const BLOCK = 2 ** 20;

/** An item as it is sent, but for its end: a piece of a block that many items share. */
export interface PreparedItem {
  readonly block: Buffer;
  readonly start: number;
  readonly length: number;
}

/** An item of a page: reactions close by the clock alone, so that its end is put to it late. */
export interface OpenItem {
  readonly item: PreparedItem;
  readonly open: boolean;
}

/** Makes the bytes of items. A block goes when the last item in it is forgotten. */
export function createPreparer(): (item: Omit<FeedItem, 'interactionOpen'>) => PreparedItem {
  let block = Buffer.alloc(0);
  let used = 0;
  return (item) => {
    const text = JSON.stringify(item).slice(0, -1) + LAST_FIELD;
    const length = Buffer.byteLength(text);
    if (used + length > block.length) {
      block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
      used = 0;
    }
    const start = used;
    used += block.write(text, start);
    return { block, start, length };
  };
}

const LAST_FIELD = ',"interactionOpen":';
const OPEN = Buffer.from('true}');
const CLOSED = Buffer.from('false}');
const COMMA = Buffer.from(',');

/** Joins prepared items, separated by commas, between a head and a tail. */
export function joinItems(head: string, items: readonly OpenItem[], tail: string): Buffer {
  const ends = items.reduce((sum, { item, open }) => sum + item.length + endOf(open).length, 0);
  const between = Math.max(items.length - 1, 0);
  const size = Buffer.byteLength(head) + ends + between + Buffer.byteLength(tail);
  const page = Buffer.allocUnsafe(size);
  let at = page.write(head, 0);
  items.forEach(({ item, open }, index) => {
    if (index > 0) at += COMMA.copy(page, at);
    at += item.block.copy(page, at, item.start, item.start + item.length);
    at += endOf(open).copy(page, at);
  });
  page.write(tail, at);
  return page;
}

function endOf(open: boolean): Buffer {
  return open ? OPEN : CLOSED;
}
