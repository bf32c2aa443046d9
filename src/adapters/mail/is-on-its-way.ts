import type { Core } from '@strapi/strapi';
import type { DeskEvent } from '../../domain/notification/desk-events';
import { UIDS } from '../stores/uids';

/**
 * Tells whether the mails about the latest event of this kind are still to leave. One that has left
 * is enough; otherwise each of them has to be given up first.
 */
export async function isOnItsWay(
  strapi: Core.Strapi,
  submission: string,
  event: DeskEvent,
): Promise<boolean> {
  const rows = (await strapi.db.query(UIDS.notification).findMany({
    where: { submissionKey: submission, event },
    select: ['state', 'mailKey', 'round'],
  })) as { state: string; mailKey: string | null; round: number }[];
  const latest = Math.max(...rows.map(({ round }) => round));
  const told = rows.filter(({ round }) => round === latest);
  const keys = told.flatMap(({ mailKey }) => mailKey ?? []);
  const mails = (await strapi.db.query(UIDS.mail).findMany({
    where: { messageId: { $in: keys } },
    select: ['state'],
  })) as { state: string }[];
  if (mails.some(({ state }) => state === 'sent')) return false;
  return (
    told.some(({ state }) => state === 'pending') ||
    mails.some(({ state }) => state === 'waiting' || state === 'sending')
  );
}
