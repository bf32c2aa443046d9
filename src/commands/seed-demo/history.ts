import type { Progress } from '../../adapters/seeds/read-seeds';
import { dateRow } from './date-row';
import type { DossierSeed, FollowUpSeed } from './demo-seeds';
import { dossierSteps } from './dossier-steps';
import { writeDraft } from './drafts';
import { followUpActs } from './follow-ups';
import { accountOf, timeOf, type Act, type Drafts, type HistoryContext } from './history-context';
import { postSteps } from './post-steps';

/** The stories of the demo: dossiers with what befell their posts, and requests that followed them. */
export interface Stories {
  readonly dossiers: readonly DossierSeed[];
  readonly followUps: readonly FollowUpSeed[];
}

const DRAFTING_MS = 90 * 60_000;

/**
 * Tells the dossiers' history in the order of time: every state is reached by the actions
 * themselves, under the clock of their day, so that books and ledger run as they would have.
 */
export async function tellHistory(
  context: HistoryContext,
  stories: Stories,
  progress: Progress,
): Promise<void> {
  const drafts = await writeDrafts(context, stories.dossiers, progress);
  const acts = actsOf(context, drafts, stories).sort((a, b) => a.at - b.at);
  for (const [index, act] of acts.entries()) {
    await act.happen();
    if ((index + 1) % 40 === 0) progress(`history ${index + 1}/${acts.length} acts`);
  }
  progress(`history ${acts.length}/${acts.length} acts`);
}

function actsOf(context: HistoryContext, drafts: Drafts, stories: Stories): Act[] {
  const { dossiers, followUps } = stories;
  const bases = new Map(dossiers.map((seed) => [seed.key, seed]));
  return [
    ...dossiers.flatMap((seed) => dossierSteps(context, drafts, seed)),
    ...dossiers.flatMap((seed) => postSteps(context, drafts, seed)),
    ...followUps.flatMap((seed) => {
      const base = bases.get(seed.follows);
      return base ? followUpActs(context, drafts, { seed, base }) : [];
    }),
  ];
}

async function writeDrafts(
  context: HistoryContext,
  dossiers: readonly DossierSeed[],
  progress: Progress,
): Promise<Drafts> {
  const drafts: Drafts = new Map();
  for (const seed of dossiers) {
    const first = seed.steps[0];
    const sent = first ? timeOf(first, context) : context.day.now;
    context.setClock(sent - DRAFTING_MS);
    const draft = await writeDraft(context, seed, accountOf(context, seed.editor));
    drafts.set(seed.key, draft);
    await dateRow(context.strapi, draft.documentId, { createdAt: sent - DRAFTING_MS });
    if (drafts.size % 20 === 0) progress(`drafts ${drafts.size}/${dossiers.length}`);
  }
  return drafts;
}
