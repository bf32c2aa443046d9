import type { Core } from '@strapi/strapi';
import type { DossierFile } from '../../actions/dossier-file';
import { maySee, type DossierPlace } from '../../domain/decision/jurisdiction';
import type { Twin } from '../../domain/preflight/observe-surroundings';
import { bandKeysOf, likeness, shinglesOf } from '../../domain/preflight/text-likeness';
import { textOfBlocks, type Block } from '../../domain/submission/blocks';
import type { Actor } from '../../domain/submission/actor';
import type { SubmissionState } from '../../domain/submission/lifecycle';
import { instantOf } from '../stores/dossier-file-of';
import { inTransaction } from '../stores/transaction';
import { UIDS } from '../stores/uids';

/** How many of the nearest texts are read and compared; the index has found them beforehand. */
const COMPARED = 30;
const TOLD = 3;

/** The words by which two dossiers are compared. */
export interface ComparedText {
  readonly title: string | null;
  readonly summary: string | null;
  readonly body: readonly Block[] | null;
}

function shinglesOfArticle({ title, summary, body }: ComparedText): ReadonlySet<string> {
  return shinglesOf([title ?? '', summary ?? '', textOfBlocks(body ?? [])].join('\n'));
}

/** Notes under which keys a dossier's text is found; the former ones are dropped. */
export async function indexText(
  strapi: Core.Strapi,
  subject: string,
  text: ComparedText | null,
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(UIDS.textBand);
  const bands = text === null ? [] : bandKeysOf(shinglesOfArticle(text));
  await inTransaction(strapi, async (trx) => {
    await trx(tableName).where({ subject }).delete();
    if (bands.length > 0) await trx(tableName).insert(bands.map((band) => ({ band, subject })));
  });
}

/**
 * The dossiers whose text is nearest to this one's, as far as this person may know of them: those
 * within the own jurisdiction, and what is on show.
 */
export async function twinsOf(
  strapi: Core.Strapi,
  { dossier, material }: DossierFile,
  viewer: Actor,
): Promise<readonly Twin[]> {
  const own = shinglesOfArticle(material.article);
  const found = await nearest(strapi, bandKeysOf(own), dossier.documentId);
  const rows = await knownTo(strapi, found, viewer);
  return rows
    .map((row) => ({ title: row.title ?? '…', likeness: likeness(own, shinglesOfArticle(row)) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, TOLD);
}

async function nearest(
  strapi: Core.Strapi,
  bands: readonly string[],
  self: string,
): Promise<string[]> {
  if (bands.length === 0) return [];
  const { tableName } = strapi.db.metadata.get(UIDS.textBand);
  const rows = await inTransaction(
    strapi,
    async (trx) =>
      (await trx(tableName)
        .select('subject')
        .whereIn('band', bands)
        .whereNot({ subject: self })
        .groupBy('subject')
        .orderByRaw('count(*) desc')
        .limit(COMPARED)) as { subject: string }[],
  );
  return rows.map(({ subject }) => subject);
}

interface OtherRow extends ComparedText {
  readonly documentId: string;
  readonly agencyKey: string;
  readonly officeKey: string | null;
  readonly state: SubmissionState;
  readonly forwardedAt: string | null;
  readonly formerOffices: string | null;
}

async function knownTo(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  viewer: Actor,
): Promise<OtherRow[]> {
  if (documentIds.length === 0) return [];
  const rows = (await strapi.db.query(UIDS.submission).findMany({
    where: { documentId: { $in: [...documentIds] } },
  })) as OtherRow[];
  const posts = (await strapi.db.query(UIDS.post).findMany({
    where: { state: 'active', submission: { documentId: { $in: [...documentIds] } } },
    populate: { submission: { select: ['documentId'] } },
    select: ['documentId'],
  })) as { submission: { documentId: string } }[];
  const onShow = new Set(posts.map(({ submission }) => submission.documentId));
  return rows.filter((row) => onShow.has(row.documentId) || maySee(viewer, placeOf(row)));
}

function placeOf({
  agencyKey,
  officeKey,
  state,
  forwardedAt,
  formerOffices,
}: OtherRow): DossierPlace {
  return {
    agencyId: agencyKey,
    officeId: officeKey,
    formerOfficeIds: formerOffices?.split(' ') ?? [],
    state,
    forwardedAt: instantOf(forwardedAt),
  };
}
