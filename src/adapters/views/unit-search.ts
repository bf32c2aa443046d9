import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import type { UnitQuery } from '../../contracts/desk-queries';
import type { UnitView } from '../../contracts/desk-views';
import { searchWordsOf } from '../../domain/submission/search-text';
import { localDateOf } from '../../domain/shared/zone';
import { UIDS } from '../stores/uids';
import type { Condition } from './jurisdiction-filter';

/**
 * The units of the division in force today that a text names, whatever its tones, or that lie
 * directly in another one; the widest first.
 */
export async function searchUnits(
  strapi: Core.Strapi,
  query: UnitQuery,
  ports: Ports,
): Promise<readonly UnitView[]> {
  const { division } = await ports.reference.territory();
  const today = localDateOf(ports.now(), ports.zone);
  const inForce = [
    { division, validFrom: { $lte: today } },
    { $or: [{ validUntil: { $null: true } }, { validUntil: { $gte: today } }] },
  ];
  const rows = (await strapi.db.query(UIDS.unit).findMany({
    where: { $and: [...inForce, ...asked(query)] },
    select: ['documentId', 'code', 'name', 'label', 'level'],
    populate: { parent: { select: ['code'] } },
    orderBy: [{ code: 'asc' }],
    limit: MOST,
  })) as (Omit<UnitView, 'parentCode'> & { readonly parent: { readonly code: string } | null })[];
  return rows
    .map(({ documentId, code, name, label, level, parent }) => {
      return { documentId, code, name, label, level, parentCode: parent?.code ?? null };
    })
    .sort((a, b) => a.code.length - b.code.length || a.code.localeCompare(b.code));
}

const MOST = 300;

function asked({ q, level, within, code }: UnitQuery): Condition[] {
  return [
    ...searchWordsOf(q ?? '').map((word) => ({ searchText: { $contains: word } })),
    ...(level === undefined ? [] : [{ level }]),
    ...(within === undefined ? [] : [{ parent: { code: within } }]),
    ...(code === undefined ? [] : [{ code: { $in: code.split(',') } }]),
  ];
}
