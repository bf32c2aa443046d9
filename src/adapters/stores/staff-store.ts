import type { Core } from '@strapi/strapi';
import type { StaffStore } from '../../actions/ports';
import { loadCaller, type PanelAccount } from './caller-store';
import { UIDS } from './uids';

interface StaffRow {
  readonly account: (PanelAccount & { readonly isActive: boolean }) | null;
}

/** The people of the panel by the office they act for. */
export function createStaffStore(strapi: Core.Strapi): StaffStore {
  return {
    async ofOffice(officeId) {
      const rows = (await strapi.db.query(UIDS.profile).findMany({
        where: { office: { documentId: officeId } },
        orderBy: { name: 'asc' },
        populate: { account: true },
      })) as StaffRow[];
      const accounts = rows.flatMap(({ account }) => (account?.isActive ? [account] : []));
      return Promise.all(accounts.map(async (one) => (await loadCaller(strapi, one)).actor));
    },
  };
}
