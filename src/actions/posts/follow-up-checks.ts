import { closedAction } from '../../contracts/errors';
import type { RevisionContent } from '../../domain/decision/fingerprint';
import { refusalsOfCorrection, refusalsOfExtension } from '../../domain/post/refusals-of-follow-up';
import { refusalsOfPostState } from '../../domain/post/refusals-to-act-on-post';
import { refusal, type Refusal } from '../../domain/shared/refusal';
import type { Situation } from '../command';
import type { Ports } from '../ports';

/** What the post itself has against a request that follows it: withdrawn, replaced, over. */
export function refusalsOfFollowedPost({ file, now }: Situation): Promise<readonly Refusal[]> {
  const { followUp } = file;
  if (followUp === null) return Promise.resolve([]);
  const { kind, post } = followUp;
  const refusals = post ? refusalsOfPostState(kind, post.facts, now) : [refusal('post_expired')];
  return Promise.resolve(refusals);
}

/** Throws when what is sent is not what such a request may say. */
export async function assertFollows(
  content: RevisionContent,
  { file }: Situation,
  ports: Ports,
): Promise<void> {
  const followUp = followedBy(file);
  if (followUp === null) return;
  const { approved } = followUp;
  const territory = await ports.reference.territory();
  const following = { content, approved, window: followUp.window };
  const check = followUp.kind === 'extension' ? refusalsOfExtension : refusalsOfCorrection;
  const refusals = check(following, territory);
  if (refusals.length > 0) throw closedAction(refusals);
}

function followedBy({ followUp }: Situation['file']) {
  const post = followUp?.post;
  if (!followUp || !post?.approved) return null;
  return { kind: followUp.kind, approved: post.approved.content, window: post.facts.window };
}
