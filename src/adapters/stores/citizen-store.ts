import type { Core } from '@strapi/strapi';
import { UIDS } from './uids';

interface Home {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** A citizen's account as it is stored. */
export interface CitizenRow {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly birthDate: string | null;
  readonly gender: 'male' | 'female' | null;
  readonly residence: Home | null;
  readonly temporaryResidence: Home | null;
}

/** What a citizen is shown of the own account. */
export interface CitizenView extends Omit<CitizenRow, 'residence' | 'temporaryResidence'> {
  readonly residence: Omit<Home, 'documentId'> | null;
  readonly temporaryResidence: Omit<Home, 'documentId'> | null;
}

/** A citizen's account with the places of residence. */
export async function loadCitizen(strapi: Core.Strapi, id: number): Promise<CitizenRow> {
  return (await strapi.db.query(UIDS.citizen).findOne({
    where: { id },
    populate: { residence: true, temporaryResidence: true },
  })) as CitizenRow;
}

/** The citizen's own view of the account; to be shown to nobody else. */
export async function readCitizen(strapi: Core.Strapi, id: number): Promise<CitizenView> {
  const row = await loadCitizen(strapi, id);
  const { username, email, birthDate, gender } = row;
  return {
    ...{ id, username, email, birthDate, gender },
    residence: homeView(row.residence),
    temporaryResidence: homeView(row.temporaryResidence),
  };
}

function homeView(home: Home | null): CitizenView['residence'] {
  return home && { code: home.code, name: home.name };
}
