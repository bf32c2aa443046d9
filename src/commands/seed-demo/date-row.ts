import type { Core } from '@strapi/strapi';
import { UIDS } from '../../adapters/stores/uids';
import type { Instant } from '../../domain/shared/instant';

/** Strapi dates rows by the machine's clock; lists should show the history's. */
export async function dateRow(
  strapi: Core.Strapi,
  documentId: string,
  dates: { createdAt?: Instant; updatedAt?: Instant },
): Promise<void> {
  const data = Object.fromEntries(
    Object.entries(dates).map(([name, time]) => [name, new Date(time)]),
  );
  await strapi.db.query(UIDS.submission).updateMany({ where: { documentId }, data });
}
