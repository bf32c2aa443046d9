import type { Core } from '@strapi/strapi';
import type { StaffStore } from '../../actions/ports';
import type { Actor } from '../../domain/submission/actor';
import { loadCaller, type PanelAccount } from './caller-store';
import { UIDS } from './uids';

interface StaffRow {
  readonly account: (PanelAccount & { readonly isActive: boolean }) | null;
}

/** The people of the panel, by the office they act for and by person. */
export function createStaffStore(strapi: Core.Strapi): StaffStore {
  return {
    ofOffice: (officeId) => actorsWhere(strapi, { office: { documentId: officeId } }),
    byPerson: (person) => actorsWhere(strapi, { person }),
  };
}

async function actorsWhere(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly Actor[]> {
  const rows = (await strapi.db.query(UIDS.profile).findMany({
    where,
    orderBy: { name: 'asc' },
    populate: { account: true },
  })) as StaffRow[];
  const accounts = rows.flatMap(({ account }) => (account?.isActive ? [account] : []));
  return Promise.all(accounts.map(async (one) => (await loadCaller(strapi, one)).actor));
}
