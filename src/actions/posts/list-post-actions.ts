import type { PostActionView, FollowUpView } from '../../contracts/post-views';
import { FOLLOW_UP_KINDS, POST_ACTIONS } from '../../domain/post/post-lifecycle';
import { refusalsToActOnPost } from '../../domain/post/refusals-to-act-on-post';
import type { PostSituation } from './post-command';

/** Every action on a post with what closes it to this person, from the guards of the write path. */
export function listPostActions(situation: PostSituation): readonly PostActionView[] {
  return POST_ACTIONS.map((name) => ({ name, ...standing(name, situation) }));
}

/** Both kinds of following requests with what closes them to this person. */
export function listFollowUps(situation: PostSituation): readonly FollowUpView[] {
  return FOLLOW_UP_KINDS.map((kind) => ({ kind, ...standing(kind, situation) }));
}

function standing(act: Parameters<typeof refusalsToActOnPost>[0], situation: PostSituation) {
  const { file, actor, abilities, now } = situation;
  const refusals = refusalsToActOnPost(act, { post: file.facts, actor, abilities, now });
  return { allowed: refusals.length === 0, reason: refusals[0]?.code ?? null, refusals };
}
