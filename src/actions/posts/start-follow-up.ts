import { closedAction } from '../../contracts/errors';
import type { FollowUp } from '../../domain/post/post-lifecycle';
import { refusalsToActOnPost } from '../../domain/post/refusals-to-act-on-post';
import { refusal, type Refusal } from '../../domain/shared/refusal';
import type { Caller } from '../caller';
import type { PostFile } from '../post-file';
import type { Ports } from '../ports';
import { postSituation } from './perform-on-post';

/** Which kind of request is begun for which post. */
export interface FollowUpRequest {
  readonly kind: FollowUp;
  readonly documentId: string;
}

/**
 * Begins a request that follows a post: a draft with the approved article in it, which goes the
 * whole road again. One of a kind at a time. The draft's document.
 */
export async function startFollowUp(
  { kind, documentId }: FollowUpRequest,
  caller: Caller,
  ports: Ports,
): Promise<string> {
  return ports.transaction(async () => {
    const { file, now } = await postSituation(documentId, caller, ports);
    const { actor, postAbilities: abilities } = caller;
    const refusals = [
      ...refusalsToActOnPost(kind, { post: file.facts, actor, abilities, now }),
      ...(await alreadyOpen(kind, file, ports)),
    ];
    if (refusals.length > 0) throw closedAction(refusals);
    return ports.posts.startFollowUp({ kind, post: file, now });
  });
}

async function alreadyOpen(kind: FollowUp, file: PostFile, ports: Ports): Promise<Refusal[]> {
  const submission = await ports.posts.openFollowUp(file.facts.documentId, kind);
  return submission === null ? [] : [refusal('follow_up_open', { params: { submission } })];
}
