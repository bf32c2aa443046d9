import type { Core } from '@strapi/strapi';
import type { Caller } from '../../actions/caller';
import { isAction, type Action } from '../../domain/submission/lifecycle';
import type { LocalDate } from '../../domain/shared/local-date';
import { abilityOf, BODY_HEAD, BREAK_GLASS, postAbilitiesOf, PROVINCE_READ } from '../permissions';
import { mandatesOf } from './delegation-store';
import { officeFactsOf } from './dossier-file-of';
import type { OfficeRow } from './submission-row';
import { UIDS } from './uids';

/** An account of the panel as Strapi puts it into a request's state. */
export interface PanelAccount {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

interface ProfileRow {
  readonly person: string;
  readonly name: string;
  readonly title: string | null;
  readonly agency: { readonly documentId: string; readonly name: string } | null;
  readonly office: OfficeRow | null;
}

/**
 * Who an account is: the person, the body acted for, and what its roles permit. An account without
 * a profile acts for nobody, so that every action is closed to it. Mandates are those of the day;
 * without a day there are none: they open actions of the desk, not the content manager.
 */
export async function loadCaller(
  strapi: Core.Strapi,
  account: PanelAccount,
  on: LocalDate | null = null,
): Promise<Caller> {
  const profile = await loadProfile(strapi, account);
  const granted = await grantedActions(strapi, account);
  const abilities = new Set<Action>(granted.map(abilityOf).filter(isAction));
  return {
    actor: {
      ...{ person: profile.person, name: profile.name, title: profile.title ?? '' },
      ...bodyOf(profile),
      abilities,
      isHead: granted.includes(BODY_HEAD),
      isSystem: false,
      mandates: on === null ? [] : await mandatesOf(strapi, profile.person, on),
      mayBreakGlass: granted.includes(BREAK_GLASS),
      readsProvince: granted.includes(PROVINCE_READ),
    },
    office: officeFactsOf(profile.office),
    postAbilities: postAbilitiesOf(granted),
  };
}

function bodyOf({ agency, office }: ProfileRow) {
  const agencyId = agency?.documentId ?? null;
  if (!office) return { unit: agency?.name ?? '', agencyId, officeId: null, officeKind: null };
  return { unit: office.name, agencyId, officeId: office.documentId, officeKind: office.kind };
}

async function loadProfile(strapi: Core.Strapi, account: PanelAccount): Promise<ProfileRow> {
  const profile = (await strapi.db.query(UIDS.profile).findOne({
    where: { account: account.id },
    populate: { agency: true, office: true },
  })) as ProfileRow | null;
  return profile ?? withoutProfile(account);
}

function withoutProfile({ id, firstname, lastname }: PanelAccount): ProfileRow {
  const name = [firstname, lastname].filter(Boolean).join(' ');
  return { person: `account-${id}`, name, title: null, agency: null, office: null };
}

interface PermissionService {
  findUserPermissions(user: { id: number }): Promise<readonly { readonly action: string }[]>;
}

async function grantedActions(
  strapi: Core.Strapi,
  account: PanelAccount,
): Promise<readonly string[]> {
  const service = strapi.service('admin::permission') as PermissionService;
  const permissions = await service.findUserPermissions(account);
  return permissions.map(({ action }) => action);
}
