import type { Core } from '@strapi/strapi';
import type { Ports } from '../../actions/ports';
import type { AudienceQuestion } from '../../contracts/desk-queries';
import type { AudienceRule } from '../../domain/audience/audience-rule';
import { explainReach } from '../../domain/audience/explain-reach';
import { communesReached, overlaps } from '../../domain/audience/overlap';
import { parseAudienceRule } from '../../domain/audience/parse-audience-rule';
import type { AudienceContext } from '../../domain/audience/parse-audience-units';
import { reaches, type Reader, type Verdict } from '../../domain/audience/reaches';
import type { Territory } from '../../domain/audience/territory';
import type { Refusal } from '../../domain/shared/refusal';
import { editionOf, type PostRow } from '../feed/post-edition';
import { audienceContext } from '../stores/dossier-store';
import { UIDS } from '../stores/uids';

/** What is known of an audience before it is used. */
export interface AudiencePreview {
  readonly valid: boolean;
  readonly refusals: readonly Refusal[];
  /** Whether the profile is reached, and why; null without a profile or a valid rule. */
  readonly profile: {
    readonly reached: Verdict;
    readonly explanation: ReturnType<typeof explainReach>;
  } | null;
  /** Communes of the province whose inhabitants are addressed, of all it has. */
  readonly reach: { readonly communes: number; readonly ofCommunes: number } | null;
  /** Posts on show now or later that somebody of this audience would see as well. */
  readonly overlaps: readonly { readonly documentId: string; readonly title: string }[];
}

/** Previews an audience: its refusals, whether it reaches a profile, its reach and overlaps. */
export async function previewAudience(
  strapi: Core.Strapi,
  question: AudienceQuestion,
  ports: Ports,
): Promise<AudiencePreview> {
  const context = await audienceContext(ports);
  const parsed = parseAudienceRule(inputOf(question.rule, context), context);
  if (!parsed.ok) {
    return { valid: false, refusals: parsed.error, profile: null, reach: null, overlaps: [] };
  }
  const rule = parsed.value;
  return {
    valid: true,
    refusals: [],
    profile: question.profile ? verdictOn(rule, readerOfProfile(question.profile, context)) : null,
    reach: await reachOfRule(strapi, rule, context),
    overlaps: await overlapsOf(strapi, rule, { ports, territory: context.territory }),
  };
}

function inputOf({ units = [], ...rule }: AudienceQuestion['rule'], context: AudienceContext) {
  return { ...rule, unitIds: units.map((unit) => unitIdOf(unit, context)) };
}

/** Units may be named by their document or by their code in the division in force. */
function unitIdOf(unit: string, { territory, on }: AudienceContext): string {
  if (territory.byId(unit)) return unit;
  const levels = ['commune', 'district', 'province'] as const;
  const found = levels.map((level) => territory.inForceByCode(unit, level, on)).find(Boolean);
  return found?.id ?? unit;
}

function readerOfProfile(
  { age, gender, unit }: NonNullable<AudienceQuestion['profile']>,
  context: AudienceContext,
): Reader {
  const homes = [unit ?? []].flat().map((one) => unitIdOf(one, context));
  const lived = homes.flatMap((home) => [...context.territory.reachOf(home)]);
  const unitIds = homes.length === 0 ? null : new Set(lived);
  return { age: age ?? null, gender: gender ?? null, unitIds };
}

function verdictOn(rule: AudienceRule, reader: Reader): AudiencePreview['profile'] {
  return { reached: reaches(rule, reader), explanation: explainReach(rule, reader) };
}

async function reachOfRule(
  strapi: Core.Strapi,
  rule: AudienceRule,
  { territory, provinceId }: AudienceContext,
): Promise<AudiencePreview['reach']> {
  const communes = (await strapi.db.query(UIDS.unit).findMany({
    where: { level: 'commune', division: territory.division, validUntil: { $null: true } },
    select: ['documentId'],
  })) as { documentId: string }[];
  const own = communes
    .map(({ documentId }) => documentId)
    .filter((id) => provinceId !== null && territory.reachOf(id).has(provinceId));
  return { communes: communesReached(rule, own, territory).length, ofCommunes: own.length };
}

async function overlapsOf(
  strapi: Core.Strapi,
  rule: AudienceRule,
  { ports, territory }: { ports: Ports; territory: Territory },
): Promise<AudiencePreview['overlaps']> {
  const rows = (await strapi.db.query(UIDS.post).findMany({
    where: { state: 'active', visibleUntil: { $gt: new Date(ports.now()) } },
    orderBy: { visibleFrom: 'desc' },
    populate: { revision: true },
  })) as (PostRow & { readonly title: string })[];
  return rows
    .filter((row) => {
      const edition = editionOf({ ...row, topic: null, correctionOf: null });
      return edition !== null && overlaps(rule, edition.rule, territory);
    })
    .map(({ documentId, title }) => ({ documentId, title }));
}
