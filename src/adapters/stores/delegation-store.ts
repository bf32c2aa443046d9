import type { Core } from '@strapi/strapi';
import type { DelegationStore } from '../../actions/ports';
import type { DelegationRecord } from '../../actions/records';
import type { LocalDate } from '../../domain/shared/local-date';
import type { Mandate } from '../../domain/submission/actor';
import { UIDS } from './uids';

const inForce = { revokedAt: { $null: true } };

/** Delegations on the database: written once, and later only revoked. */
export function createDelegationStore(strapi: Core.Strapi): DelegationStore {
  const query = () => strapi.db.query(UIDS.delegation);
  return {
    async all() {
      const rows = await query().findMany({ orderBy: { id: 'desc' }, populate: { file: true } });
      return rows as DelegationRecord[];
    },
    async find(documentId) {
      const one = { where: { documentId }, populate: { file: true } };
      return (await query().findOne(one)) as DelegationRecord | null;
    },
    async hasFile(id) {
      return (await strapi.db.query('plugin::upload.file').count({ where: { id } })) > 0;
    },
    async isChained({ principal, delegate, validFrom, validUntil }) {
      const days = { validFrom: { $lte: validUntil }, validUntil: { $gte: validFrom } };
      const $or = [{ delegatePerson: principal }, { principalPerson: delegate }];
      return (await query().count({ where: { ...days, ...inForce, $or } })) > 0;
    },
    async add(delegation) {
      return ((await query().create({ data: { ...delegation } })) as { documentId: string })
        .documentId;
    },
    async revoke(documentId, { at, by, reason }) {
      const data = { revokedAt: new Date(at), revokedBy: by, revokeReason: reason };
      return (await query().updateMany({ where: { documentId, ...inForce }, data })).count === 1;
    },
  };
}

/** For whom a person signs on a day, the oldest delegation first. */
export async function mandatesOf(
  strapi: Core.Strapi,
  person: string,
  on: LocalDate,
): Promise<readonly Mandate[]> {
  const rows = (await strapi.db.query(UIDS.delegation).findMany({
    where: {
      delegatePerson: person,
      validFrom: { $lte: on },
      validUntil: { $gte: on },
      ...inForce,
    },
    orderBy: { id: 'asc' },
  })) as DelegationRecord[];
  return rows.map((row) => ({
    id: row.documentId,
    capacity: row.capacity,
    principal: { person: row.principalPerson, name: row.principalName, title: row.principalTitle },
    document: { number: row.documentNumber, issuedOn: row.documentDate },
  }));
}
