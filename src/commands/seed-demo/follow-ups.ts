import { actAs } from '../../adapters/guards/document-write';
import { UIDS } from '../../adapters/stores/uids';
import { dateRow } from './date-row';
import type { DossierSeed, FollowUpSeed } from './demo-seeds';
import { dossierSteps } from './dossier-steps';
import { articleFields, letterFields } from './drafts';
import {
  accountOf,
  callerOf,
  draftOf,
  timeOf,
  type Act,
  type Drafts,
  type HistoryContext,
} from './history-context';
import { instantOfMoment } from './moments';
import { storedPost } from './post-steps';

/** A request that follows a post: begun from the post, written, and carried like any other. */
export function followUpActs(
  context: HistoryContext,
  drafts: Drafts,
  { seed, base }: { readonly seed: FollowUpSeed; readonly base: DossierSeed },
): Act[] {
  const at = timeOf(seed, context);
  const begin = async () => {
    context.setClock(at);
    const post = await storedPost(context, draftOf(drafts, base.key).documentId);
    const editor = accountOf(context, seed.editor);
    const documentId = await actAs(editor, async () =>
      context.app.startFollowUp(
        { kind: seed.kind, documentId: post.documentId },
        await callerOf(context, seed.editor),
      ),
    );
    const data = await writtenFields(context, seed, base);
    await actAs(editor, () =>
      context.strapi.documents(UIDS.submission).update({ documentId, data }),
    );
    drafts.set(seed.key, { documentId, audienceId: draftOf(drafts, base.key).audienceId });
    await dateRow(context.strapi, documentId, { createdAt: at, updatedAt: at });
  };
  return [{ at, happen: begin }, ...dossierSteps(context, drafts, seed)];
}

async function writtenFields(
  context: HistoryContext,
  seed: FollowUpSeed,
  base: DossierSeed,
): Promise<Record<string, unknown>> {
  const { letter, letterOn, changes = {} } = seed;
  const whole = { ...base, ...changes, letter, letterOn };
  const until = seed.visibleUntil;
  return {
    ...(await articleFields(context, changes, seed.key)),
    letter: { ...letter, ...(await letterFields(context, whole)) },
    ...(until ? { visibleUntil: new Date(instantOfMoment(until, context.day)) } : {}),
  };
}
