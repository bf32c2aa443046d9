import { UIDS } from '../../adapters/stores/uids';
import type { DossierSeed, PostStepSeed } from './demo-seeds';
import {
  callerOf,
  draftOf,
  timeOf,
  type Act,
  type Drafts,
  type HistoryContext,
} from './history-context';
import { instantOfMoment } from './moments';

interface StoredPost {
  readonly documentId: string;
  readonly version: number;
}

/** What befalls the post of a dossier after its approval. */
export function postSteps(context: HistoryContext, drafts: Drafts, seed: DossierSeed): Act[] {
  return (seed.postSteps ?? []).map((step) => {
    const at = timeOf(step, context);
    const happen = async () => {
      context.setClock(at);
      const post = await storedPost(context, draftOf(drafts, seed.key).documentId);
      await takePostStep(context, step, post).catch((error: unknown) => {
        throw new Error(`${seed.key}: ${step.do} at ${step.at} was refused`, { cause: error });
      });
    };
    return { at, happen };
  });
}

/** The post that came of a submission; throws when it has none. */
export async function storedPost(
  { strapi }: HistoryContext,
  submission: string,
): Promise<StoredPost> {
  const where = { submission: { documentId: submission } };
  const post = (await strapi.db.query(UIDS.post).findOne({ where })) as StoredPost | null;
  if (!post) throw new Error(`The submission ${submission} has no post yet`);
  return post;
}

async function takePostStep(
  context: HistoryContext,
  { do: action, by, at: _at, visibleUntil, interactionUntil, ...rest }: PostStepSeed,
  { documentId, version }: StoredPost,
): Promise<void> {
  const time = (moment: string) => new Date(instantOfMoment(moment, context.day)).toISOString();
  const body = {
    expectedVersion: version,
    ...rest,
    ...(visibleUntil ? { visibleUntil: time(visibleUntil) } : {}),
    ...(interactionUntil ? { interactionUntil: time(interactionUntil) } : {}),
  };
  const request = { action, documentId, body, idempotencyKey: null };
  await context.app.performOnPost(request, await callerOf(context, by));
}
