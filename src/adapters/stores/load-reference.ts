import type { Core } from '@strapi/strapi';
import type { OfficeRecord } from '../../actions/dossier-file';
import type { PolicyVersion } from '../../actions/records';
import type { Criterion } from '../../domain/appraisal/checklist';
import type { Reason } from '../../domain/appraisal/corrections';
import {
  createTerritory,
  type Division,
  type Territory,
  type Unit,
} from '../../domain/audience/territory';
import { createCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { WorkingDayException } from '../../domain/calendar/working-day-exception';
import type { RoutingRule } from '../../domain/routing/routing-rule';
import type { LocalDate } from '../../domain/shared/local-date';
import { deskSettings } from './desk-settings';
import type { OfficeRow } from './submission-row';
import { UIDS } from './uids';

interface Linked {
  readonly documentId: string;
}

type ExceptionRow = Omit<WorkingDayException, 'status'> & {
  readonly confirmation: WorkingDayException['status'];
};

/** All days off and worked Saturdays. */
export async function loadExceptions(strapi: Core.Strapi): Promise<WorkingDayException[]> {
  const rows = (await strapi.db
    .query(UIDS.exception)
    .findMany({ orderBy: { date: 'asc' } })) as ExceptionRow[];
  return rows.map(({ date, kind, name, legalBasis, confirmation }) => ({
    ...{ date, kind, name, legalBasis },
    status: confirmation,
  }));
}

/** The same as a calendar. */
export async function loadCalendar(strapi: Core.Strapi): Promise<WorkingCalendar> {
  return createCalendar(await loadExceptions(strapi));
}

type UnitRow = Omit<Unit, 'id' | 'parentId' | 'successorIds'> & {
  readonly documentId: string;
  readonly parent: Linked | null;
  readonly successors: readonly Linked[];
};

/** All units of every division, with the division that is in force here. */
export async function loadTerritory(strapi: Core.Strapi): Promise<Territory> {
  const rows = (await strapi.db.query(UIDS.unit).findMany({
    populate: { parent: { select: ['documentId'] }, successors: { select: ['documentId'] } },
  })) as UnitRow[];
  const units = rows.map(({ documentId, parent, successors, ...row }) => ({
    ...row,
    id: documentId,
    parentId: parent?.documentId ?? null,
    successorIds: successors.map((one) => one.documentId),
  }));
  return createTerritory(units, { division: await divisionInForce(strapi) });
}

async function divisionInForce(strapi: Core.Strapi): Promise<Division> {
  return (await deskSettings(strapi)).division;
}

/** The province the desk works for, by the code in the settings. */
export async function loadProvinceId(strapi: Core.Strapi): Promise<string | null> {
  const { division, provinceCode } = await deskSettings(strapi);
  const province = (await strapi.db.query(UIDS.unit).findOne({
    where: { division, level: 'province', code: provinceCode },
    orderBy: { validFrom: 'desc' },
    select: ['documentId'],
  })) as Linked | null;
  return province?.documentId ?? null;
}

type OfficeRecordRow = OfficeRow & {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
};

/** All offices in the order of their codes. */
export async function loadOffices(strapi: Core.Strapi): Promise<readonly OfficeRecord[]> {
  const rows = (await strapi.db
    .query(UIDS.office)
    .findMany({ orderBy: { code: 'asc' } })) as OfficeRecordRow[];
  return rows.map(({ documentId: id, code, name, symbol, kind, validFrom, validUntil }) => ({
    ...{ id, code, name, symbol, kind, validFrom, validUntil },
  }));
}

type RuleRow = Omit<RoutingRule, 'id' | 'territory' | 'office' | 'status'> & {
  readonly documentId: string;
  readonly territory: Linked | null;
  readonly office: Linked | null;
  readonly confirmation: RoutingRule['status'];
};

/** All routing rules; a rule without territory or office routes nobody. */
export async function loadRoutingRules(strapi: Core.Strapi): Promise<readonly RoutingRule[]> {
  const rows = (await strapi.db.query(UIDS.routingRule).findMany({
    populate: { territory: true, office: true },
  })) as RuleRow[];
  return rows.flatMap(({ documentId, territory, office, confirmation, ...row }) =>
    territory && office
      ? [
          {
            ...row,
            id: documentId,
            territory: territory.documentId,
            office: office.documentId,
            status: confirmation,
          },
        ]
      : [],
  );
}

/** The reason catalogue by code. */
export async function loadReasons(strapi: Core.Strapi): Promise<ReadonlyMap<string, Reason>> {
  const rows = (await strapi.db.query(UIDS.reason).findMany({})) as Reason[];
  return new Map(rows.map((row) => [row.code, row]));
}

/** The criteria of the appraisal in the sheet's order. */
export async function loadCriteria(strapi: Core.Strapi): Promise<readonly Criterion[]> {
  return (await strapi.db
    .query(UIDS.criterion)
    .findMany({ orderBy: { position: 'asc' } })) as Criterion[];
}

type PolicyRow = Omit<PolicyVersion, 'writtenAt'> & { readonly writtenAt: string | Date };

/** Every version of the policy, the first one first. */
export async function loadPolicyVersions(strapi: Core.Strapi): Promise<readonly PolicyVersion[]> {
  const rows = (await strapi.db
    .query(UIDS.policy)
    .findMany({ orderBy: { number: 'asc' } })) as PolicyRow[];
  return rows.map(({ number, validFrom, values, note, writtenBy, writtenAt }) => ({
    ...{ number, validFrom, values, note, writtenBy },
    writtenAt: new Date(writtenAt).getTime(),
  }));
}
