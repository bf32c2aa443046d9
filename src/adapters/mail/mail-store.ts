import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ClaimedMail, MailStore, PendingNotification } from '../../actions/mail-ports';
import type { Instant } from '../../domain/shared/instant';
import { instantOf } from '../stores/dossier-file-of';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';
import { isOnItsWay } from './is-on-its-way';

const CANDIDATES = 20;

/** What the store needs besides the database. */
export interface MailStoreOptions {
  readonly now: () => Instant;
  /** Who claims: one name for each running instance. */
  readonly owner: string;
  /** What stands behind the @ of a Message-ID. */
  readonly domain: string;
}

/**
 * Mails on the database. A mail is claimed by an update under the very condition that made it a
 * candidate, so that of several instances one has it; a claim that is not redeemed ends by itself.
 */
export function createMailStore(strapi: Core.Strapi, options: MailStoreOptions): MailStore {
  return {
    accountsDue: (now) => accountsDue(strapi, now),
    pendingOf: (account) => pendingOf(strapi, account),
    bind: (account, pending, letter) =>
      bind(strapi, { account, pending, row: { ...letter, ...identity(options) } }),
    async dropNotifications(pending) {
      await strapi.db.query(UIDS.notification).updateMany({
        where: { id: { $in: pending.map(({ id }) => id) }, state: 'pending' },
        data: { state: 'dropped' },
      });
    },
    claim: (now, leaseUntil) => claim(strapi, { now, leaseUntil, owner: options.owner }),
    ...endings(strapi, options.owner),
    isOnItsWay: (submission, event) => isOnItsWay(strapi, submission, event),
    backlog: (now) => backlog(strapi, now),
  };
}

type Endings = Pick<MailStore, 'markSent' | 'markDropped' | 'postpone'>;

/** How a claim is given back; an instance whose claim has passed to another one changes nothing. */
function endings(strapi: Core.Strapi, owner: string): Endings {
  const close = async (mail: ClaimedMail, data: Readonly<Record<string, unknown>>) => {
    await strapi.db.query(UIDS.mail).updateMany({
      where: { id: mail.id, claimedBy: owner },
      data: { ...data, attempts: mail.attempts, claimedBy: null, leaseUntil: null },
    });
  };
  return {
    markSent: (mail, now) => close(mail, { state: 'sent', sentAt: new Date(now), error: null }),
    markDropped: (mail) => close(mail, { state: 'dropped' }),
    postpone: (mail, { error, nextAttemptAt }) =>
      nextAttemptAt === null
        ? close(mail, { error, state: 'failed' })
        : close(mail, { error, state: 'waiting', nextAttemptAt: new Date(nextAttemptAt) }),
  };
}

async function backlog(strapi: Core.Strapi, now: Instant): Promise<number> {
  const mails = await strapi.db.query(UIDS.mail).count({ where: dueMails(now) });
  const gathering = await strapi.db.query(UIDS.notification).count({
    where: { state: 'pending', leavesAt: { $lte: new Date(now) } },
  });
  return mails + gathering;
}

function identity({ now, domain }: MailStoreOptions) {
  const boundAt = new Date(now());
  return { messageId: `<${randomUUID()}@${domain}>`, boundAt, nextAttemptAt: boundAt };
}

/** Waiting for its turn, or in the hands of an instance that has fallen silent. */
function dueMails(now: Instant) {
  const until = { $lte: new Date(now) };
  return {
    $or: [
      { state: 'waiting', nextAttemptAt: until },
      { state: 'sending', leaseUntil: until },
    ],
  };
}

async function accountsDue(strapi: Core.Strapi, now: Instant): Promise<readonly number[]> {
  const rows = (await strapi.db.query(UIDS.notification).findMany({
    where: { state: 'pending', leavesAt: { $lte: new Date(now) } },
    select: ['accountId'],
    orderBy: { leavesAt: 'asc' },
  })) as { accountId: number }[];
  return [...new Set(rows.map(({ accountId }) => accountId))];
}

type PendingRow = Omit<PendingNotification, 'submission' | 'occurredAt'> & {
  readonly submissionKey: string;
  readonly occurredAt: string;
};

async function pendingOf(
  strapi: Core.Strapi,
  account: number,
): Promise<readonly PendingNotification[]> {
  const rows = (await strapi.db.query(UIDS.notification).findMany({
    where: { accountId: account, state: 'pending' },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
  })) as PendingRow[];
  return rows.map(({ id, event, facts, submissionKey, occurredAt }) => ({
    ...{ id, event, facts, submission: submissionKey },
    occurredAt: instantOf(occurredAt) ?? Number.NaN,
  }));
}

interface Binding {
  readonly account: number;
  readonly pending: readonly PendingNotification[];
  readonly row: Readonly<Record<string, unknown>> & { readonly messageId: string };
}

class TakenElsewhere extends Error {}

/** All of the notifications go into the mail, or there is no mail. */
async function bind(strapi: Core.Strapi, { account, pending, row }: Binding): Promise<boolean> {
  try {
    await inTransaction(strapi, async () => {
      const { count } = await strapi.db.query(UIDS.notification).updateMany({
        where: { id: { $in: pending.map(({ id }) => id) }, state: 'pending' },
        data: { state: 'bound', mailKey: row.messageId },
      });
      if (count !== pending.length) throw new TakenElsewhere();
      await strapi.db
        .query(UIDS.mail)
        .create({ data: { ...row, accountId: account, state: 'waiting', attempts: 0 } });
    });
    return true;
  } catch (error) {
    if (error instanceof TakenElsewhere) return false;
    throw error;
  }
}

async function claim(
  strapi: Core.Strapi,
  { now, leaseUntil, owner }: { now: Instant; leaseUntil: Instant; owner: string },
): Promise<ClaimedMail | null> {
  const mails = strapi.db.query(UIDS.mail);
  const candidates = (await mails.findMany({
    where: dueMails(now),
    orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
    limit: CANDIDATES,
  })) as (ClaimedMail & { readonly accountId: number })[];
  for (const { id, messageId, accountId, attempts, subject, text, html } of candidates) {
    const { count } = await mails.updateMany({
      where: { $and: [{ id }, dueMails(now)] },
      data: { state: 'sending', claimedBy: owner, leaseUntil: new Date(leaseUntil) },
    });
    if (count === 1) {
      return { id, messageId, account: accountId, attempts: attempts + 1, subject, text, html };
    }
  }
  return null;
}
