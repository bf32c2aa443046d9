import type { Core } from '@strapi/strapi';

/** PostgreSQL shuts down, was shot, or starts; and what the operating system says of its socket. */
const CODES = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
const MESSAGES = /^Connection terminated|Client has encountered a connection error|Knex: Timeout/;

/** Tells whether an error says only that the database cannot be reached just now. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && CODES.has(code)) return true;
  return MESSAGES.test(error.message) || isDatabaseGone(cause);
}

/**
 * A database that restarts breaks statements for which nobody waits any more, and Node.js ends a
 * process for that. Such a rejection is logged; every other one ends the process as before.
 * Returns what undoes it.
 */
export function outliveDatabase(strapi: Core.Strapi): () => void {
  const hear = (reason: unknown): void => {
    if (!isDatabaseGone(reason)) throw reason;
    strapi.log.error(`The database broke off a statement: ${String(reason)}`);
  };
  process.on('unhandledRejection', hear);
  return () => process.off('unhandledRejection', hear);
}
