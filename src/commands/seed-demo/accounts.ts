import type { Core } from '@strapi/strapi';
import type { PanelAccount } from '../../adapters/stores/caller-store';
import { UIDS } from '../../adapters/stores/uids';
import { roleCodeOf } from '../../adapters/setup/roles';
import { addDays, type LocalDate } from '../../domain/shared/local-date';
import type { DemoDay } from './moments';
import type { CitizenSeed, DemoSeeds, StaffSeed } from './demo-seeds';

const SUPER_ADMIN = {
  email: 'admin@loa-phuong.example',
  firstname: 'Quản trị',
  lastname: 'Hệ thống',
};

interface AccountService {
  create(account: Readonly<Record<string, unknown>>): Promise<PanelAccount>;
}

/** Creates the accounts of the panel with their profiles; by e-mail address. */
export async function createStaff(
  strapi: Core.Strapi,
  staff: readonly StaffSeed[],
  password: string,
): Promise<ReadonlyMap<string, PanelAccount>> {
  const roles = await idsBy(strapi, 'admin::role');
  const create = (person: Omit<typeof SUPER_ADMIN, 'role'>, roleCode: string) =>
    (strapi.service('admin::user') as AccountService).create({
      ...{ email: person.email, firstname: person.firstname, lastname: person.lastname },
      ...{ password, isActive: true, registrationToken: null, preferedLanguage: 'vi' },
      roles: [roles.get(roleCode)],
    });
  await create(SUPER_ADMIN, 'strapi-super-admin');
  const agencies = await idsBy(strapi, UIDS.agency);
  const offices = await idsBy(strapi, UIDS.office);
  const accounts = new Map<string, PanelAccount>();
  for (const person of staff) {
    const account = await create(person, roleCodeOf(person.role));
    accounts.set(person.email, account);
    await createProfile(strapi, person, {
      account: account.id,
      agency: agencies.get(person.agency ?? '') ?? null,
      office: offices.get(person.office ?? '') ?? null,
    });
  }
  return accounts;
}

async function createProfile(
  strapi: Core.Strapi,
  { person, title, firstname, lastname }: StaffSeed,
  links: { account: number; agency: number | null; office: number | null },
): Promise<void> {
  const name = `${firstname} ${lastname}`;
  const data = { person, title, name, ...links, publishedAt: new Date() };
  await strapi.db.query(UIDS.profile).create({ data });
}

async function idsBy(
  strapi: Core.Strapi,
  uid: 'admin::role' | typeof UIDS.agency | typeof UIDS.office,
): Promise<ReadonlyMap<string, number>> {
  const rows = (await strapi.db.query(uid).findMany({ select: ['id', 'code'] })) as {
    id: number;
    code: string;
  }[];
  return new Map(rows.map(({ id, code }) => [code, id]));
}

interface CitizenService {
  add(account: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Creates the citizens, each of the age that its address says on the demo's day. */
export async function createCitizens(
  strapi: Core.Strapi,
  { citizens, places }: DemoSeeds,
  { password, day, unitOf }: { password: string; day: DemoDay; unitOf: (code: string) => number },
): Promise<void> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  const home = (key: string | null) => {
    const code = key === null ? undefined : places[key]?.codes[0];
    return code === undefined ? null : unitOf(code);
  };
  const service = strapi.plugin('users-permissions').service<CitizenService>('user');
  for (const citizen of citizens) {
    await service.add({
      ...{ email: citizen.email, username: citizen.email, password, role: role.id },
      ...{ provider: 'local', confirmed: true, blocked: false, gender: citizen.gender },
      birthDate: birthDateOf(citizen, day.today),
      residence: home(citizen.residence),
      temporaryResidence: home(citizen.temporaryResidence),
    });
  }
}

/** A birthday some weeks back, so that the age holds for most of a year. */
function birthDateOf({ age }: CitizenSeed, today: LocalDate): string {
  const birthday = addDays(today, -40);
  return `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4)}`.replace('-02-29', '-02-28');
}
