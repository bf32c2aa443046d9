import type { Core } from '@strapi/strapi';
import type { NewNotification, Outbox } from '../../actions/mail-ports';
import type { StaffMember } from '../../domain/notification/recipients';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';

/**
 * The outbox on the database. Rows join the transaction that is open: an act that is rolled back
 * tells nobody. A key that is there already is left as it is.
 */
export function createOutbox(strapi: Core.Strapi): Outbox {
  const { tableName } = strapi.db.metadata.get(UIDS.notification);
  return {
    add: (notification, accounts) =>
      inTransaction(strapi, async (trx) => {
        const rows = accounts.map((account) => rowOf(notification, account));
        await trx(tableName).insert(rows).onConflict('key').ignore();
      }),
  };
}

function rowOf(notification: NewNotification, { account, language }: StaffMember) {
  const { key, event, submission, post, round, urgent, occurredAt, leavesAt } = notification;
  return {
    key: `${key}:${account}`,
    ...{ event, round, urgent, language, state: 'pending' },
    submission_key: submission,
    post_key: post,
    account_id: account,
    facts: JSON.stringify(notification.facts),
    occurred_at: new Date(occurredAt),
    leaves_at: new Date(leavesAt),
  };
}
