import type { Core } from '@strapi/strapi';
import type { DossierFile } from '../../actions/dossier-file';
import { overlaps } from '../../domain/audience/overlap';
import type { Territory } from '../../domain/audience/territory';
import { audienceInputOf } from '../stores/dossier-file-of';
import type { AudienceRow } from '../stores/submission-row';
import { UIDS } from '../stores/uids';

/** How many posts of the same days are looked at, the latest first. */
const LOOKED_AT = 300;

interface PostRow {
  readonly title: string;
  readonly submission: { readonly audienceRule: AudienceRow | null } | null;
}

/** The titles of posts that some of the same people are shown on some of the same days. */
export async function overlappingPosts(
  strapi: Core.Strapi,
  { dossier, draft, material }: DossierFile,
  territory: Territory,
): Promise<readonly string[]> {
  const { visibleFrom, visibleUntil } = draft;
  const { audience } = material;
  if (audience === null || visibleFrom === null || visibleUntil === null) return [];
  const rows = (await strapi.db.query(UIDS.post).findMany({
    select: ['title'],
    where: {
      state: 'active',
      visibleFrom: { $lt: new Date(visibleUntil) },
      visibleUntil: { $gt: new Date(visibleFrom) },
      submission: { documentId: { $ne: dossier.documentId } },
    },
    orderBy: { visibleFrom: 'desc' },
    limit: LOOKED_AT,
    populate: { submission: { select: ['id'], populate: { audienceRule: { populate: UNITS } } } },
  })) as PostRow[];
  return rows
    .filter(({ submission }) => {
      const rule = submission?.audienceRule;
      return rule && overlaps(audience, audienceInputOf(rule), territory);
    })
    .map(({ title }) => title);
}

/** An audience that was approved is locked, so that its rule is the one that was signed. */
const UNITS = { units: { select: ['documentId'] } };
