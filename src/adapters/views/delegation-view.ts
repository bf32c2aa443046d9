import type { Ports } from '../../actions/ports';
import type { DelegationRecord } from '../../actions/records';
import type { DelegationView } from '../../contracts/delegations';

/** Every delegation, the latest first. */
export async function readDelegations({ delegations }: Ports): Promise<readonly DelegationView[]> {
  return (await delegations.all()).map(viewOf);
}

function viewOf(row: DelegationRecord): DelegationView {
  const { documentId, capacity, validFrom, validUntil, recordedBy, file } = row;
  return {
    ...{ documentId, capacity, validFrom, validUntil, recordedBy },
    principal: { name: row.principalName, title: row.principalTitle },
    delegate: { name: row.delegateName, title: row.delegateTitle },
    document: {
      number: row.documentNumber,
      issuedOn: row.documentDate,
      file: file && { name: file.name, url: file.url },
    },
    revoked:
      row.revokedAt === null
        ? null
        : { at: row.revokedAt, by: row.revokedBy, reason: row.revokeReason },
  };
}
