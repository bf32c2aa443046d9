import type { Core } from '@strapi/strapi';
import type { Directory, OfficeContact } from '../../actions/mail-ports';
import type { StaffMember } from '../../domain/notification/recipients';
import { roleCodeOf } from '../setup/roles';
import type { OfficeRow } from './submission-row';
import { UIDS } from './uids';

interface AccountRow {
  readonly id: number;
  readonly isActive: boolean | null;
  readonly blocked: boolean | null;
  readonly preferedLanguage: string | null;
  readonly roles: readonly { readonly code: string }[];
}

interface ProfileRow {
  readonly person: string;
  readonly account: AccountRow | null;
  readonly agency: { readonly documentId: string } | null;
  readonly office: OfficeRow | null;
}

/** The directory on the database: profiles whose account is in use. */
export function createDirectory(strapi: Core.Strapi): Directory {
  return {
    async staff() {
      const profiles = (await strapi.db.query(UIDS.profile).findMany({
        populate: { account: { populate: { roles: true } }, agency: true, office: true },
        orderBy: { id: 'asc' },
      })) as ProfileRow[];
      return profiles.flatMap(memberOf);
    },
    office: async (documentId) =>
      (await strapi.db.query(UIDS.office).findOne({
        where: { documentId },
        select: ['name', 'phone'],
      })) as OfficeContact | null,
  };
}

function memberOf({ person, account, agency, office }: ProfileRow): StaffMember[] {
  if (!account || !isInUse(account)) return [];
  return [
    {
      ...{ account: account.id, person, language: languageOf(account) },
      agencyId: agency?.documentId ?? null,
      ...placeOf(office),
      isHead: account.roles.some(({ code }) => code === roleCodeOf('office-head')),
      // Whoever reads the province without a part in a dossier is told of none.
      readsProvince: false,
    },
  ];
}

function placeOf(office: OfficeRow | null): Pick<StaffMember, 'officeId' | 'officeKind'> {
  return office
    ? { officeId: office.documentId, officeKind: office.kind }
    : { officeId: null, officeKind: null };
}

/** Tells whether an account may be written to. */
export function isInUse({ isActive, blocked }: Pick<AccountRow, 'isActive' | 'blocked'>): boolean {
  return isActive === true && blocked !== true;
}

/** The language an account is written to in: Vietnamese unless it chose English. */
export function languageOf({
  preferedLanguage,
}: Pick<AccountRow, 'preferedLanguage'>): StaffMember['language'] {
  return preferedLanguage === 'en' ? 'en' : 'vi';
}
