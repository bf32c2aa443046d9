import type { Core } from '@strapi/strapi';
import type { DossierFile } from '../../actions/dossier-file';
import type { Preflight, ReferenceStore } from '../../actions/ports';
import { RefusedError } from '../../contracts/errors';
import { refusalsOfFile } from '../../domain/preflight/file-scan';
import type { Finding } from '../../domain/preflight/finding';
import { reachesBeyond, type Surroundings } from '../../domain/preflight/observe-surroundings';
import { preflight } from '../../domain/preflight/preflight';
import type { Instant } from '../../domain/shared/instant';
import { localDateOf } from '../../domain/shared/zone';
import type { Actor } from '../../domain/submission/actor';
import { isEditable, type SubmissionState } from '../../domain/submission/lifecycle';
import { loadSubmission } from '../stores/dossier-store';
import type { FileScans } from './file-scans';
import { overlappingPosts } from './overlapping-posts';
import { indexText, twinsOf } from './text-index';

/** What the preflight needs besides the database. */
export interface PreflightOptions {
  readonly reference: ReferenceStore;
  readonly scans: FileScans;
  readonly now: () => Instant;
  readonly zone: string;
}

/** The preflight on the database: gathers what the rules of the domain then judge. */
export function createPreflight(strapi: Core.Strapi, options: PreflightOptions): Preflight {
  // A dossier is judged once a request, however many ask: its view, and each action's guard.
  const judged = new WeakMap<DossierFile, Promise<readonly Finding[]>>();
  return {
    findings: (file, viewer) => {
      if (!isOpenTo(file, viewer)) return Promise.resolve([]);
      const findings = judged.get(file) ?? findingsOf(strapi, { file, viewer }, options);
      judged.set(file, findings);
      return findings;
    },
    examine: (documentId) => examine(strapi, documentId, options.scans),
  };
}

const ENDED: readonly SubmissionState[] = ['approved', 'refused', 'recalled', 'lapsed'];

/** What an agency works on is its own business; nothing is to be done about what has ended. */
function isOpenTo({ dossier }: DossierFile, viewer: Actor): boolean {
  if (ENDED.includes(dossier.state)) return false;
  return !isEditable(dossier.state) || viewer.agencyId === dossier.agencyId;
}

interface Question {
  readonly file: DossierFile;
  readonly viewer: Actor;
}

async function findingsOf(
  strapi: Core.Strapi,
  { file, viewer }: Question,
  options: PreflightOptions,
): Promise<readonly Finding[]> {
  const { reference, scans, zone } = options;
  const now = options.now();
  const policy = file.policy ?? (await reference.policy());
  const { article, letterFile } = file.material;
  return preflight(
    {
      draft: file.draft,
      article,
      letter: letterFile && (await scans.ofAttached(letterFile)),
      surroundings: await surroundingsOf(strapi, { file, viewer }, reference),
    },
    {
      now,
      today: localDateOf(now, zone),
      limits: policy.limits,
      policy: policy.preflight,
    },
  );
}

async function surroundingsOf(
  strapi: Core.Strapi,
  { file, viewer }: Question,
  reference: ReferenceStore,
): Promise<Surroundings> {
  const territory = await reference.territory();
  const { audience } = file.material;
  const ownUnit = file.agency.territoryPath[0] ?? null;
  return {
    twins: await twinsOf(strapi, file, viewer),
    overlapping: await overlappingPosts(strapi, file, territory),
    topicOnList: file.dossier.topicOnList,
    beyondTerritory: audience !== null && reachesBeyond(audience, ownUnit, territory),
  };
}

/** Refuses a draft whose file may not be kept; a draft that is gone leaves the index. */
async function examine(strapi: Core.Strapi, documentId: string, scans: FileScans): Promise<void> {
  const row = await loadSubmission(strapi, documentId);
  const file = row?.letter?.file;
  if (file) {
    const refusals = refusalsOfFile(await scans.ofAttached(file)).map((one) => ({
      ...one,
      field: 'letter.file',
    }));
    const [first] = refusals;
    if (first) throw new RefusedError(422, first.code, { refusals });
  }
  await indexText(strapi, documentId, row);
}
