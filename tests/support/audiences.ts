import type { Response } from 'supertest';
import { documentOf, type Client } from './client';
import type { TestDesk } from './harness';

/** Where the content manager keeps audience rules. */
export const AUDIENCE_RULES = '/content-manager/collection-types/api::audience-rule.audience-rule';

/** An audience in words: units by code, of the division in force. */
export interface AudienceWords {
  readonly scope: string;
  readonly codes?: readonly string[];
  readonly minAge?: number | null;
  readonly maxAge?: number | null;
  readonly gender?: string;
}

/** Everyone in the ward of Trảng Dài. */
export const TRANG_DAI: AudienceWords = { scope: 'commune', codes: ['25993'] };

/** The document of a unit of the division in force, by code. */
export async function unitId(desk: TestDesk, code: string): Promise<string> {
  const unit = (await desk.strapi.db
    .query('api::administrative-unit.administrative-unit')
    .findOne({ where: { code, division: 'three-level-2024' } })) as { documentId: string } | null;
  if (!unit) throw new Error(`No unit ${code}`);
  return unit.documentId;
}

/** An audience in the form that the content manager takes. */
export async function audienceFields(
  desk: TestDesk,
  { scope, codes = [], minAge = null, maxAge = null, gender = 'any' }: AudienceWords,
): Promise<Readonly<Record<string, unknown>>> {
  const units = await Promise.all(codes.map((code) => unitId(desk, code)));
  const name = `${scope} ${codes.join(' ')} ${minAge ?? 0}-${maxAge ?? ''} ${gender}`;
  return { name, scope, units, minAge, maxAge, gender };
}

/** Sends an audience rule to the content manager. */
export async function sendAudience(
  desk: TestDesk,
  client: Client,
  audience: AudienceWords,
): Promise<Response> {
  return client.post(AUDIENCE_RULES, await audienceFields(desk, audience));
}

/** Stores an audience rule; its document. */
export async function createAudience(
  desk: TestDesk,
  client: Client,
  audience: AudienceWords,
): Promise<string> {
  return documentOf(await sendAudience(desk, client, audience));
}
