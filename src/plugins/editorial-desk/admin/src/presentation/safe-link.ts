const SAFE = /^(https?:|mailto:|tel:|\/(?!\/))/i;

/** The address of a link in an article, or null for one that a browser could run or misread. */
export function safeLink(url: unknown): string | null {
  return typeof url === 'string' && SAFE.test(url.trim()) ? url.trim() : null;
}
