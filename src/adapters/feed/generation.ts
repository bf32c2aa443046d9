/** The book that counts the changes of what citizens may read. */
export const FEED_GENERATION = 'feed-generation';
