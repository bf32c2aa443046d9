import { closedAction, isForbidding, RefusedError } from '../../contracts/errors';
import { parsePostAction } from '../../contracts/post-actions';
import { eventOfPostAction } from '../../domain/notification/event-of-post-action';
import { maySeePost } from '../../domain/post/may-see-post';
import { stateOfPost } from '../../domain/post/post-facts';
import { postTransitionOf, type PostAction } from '../../domain/post/post-lifecycle';
import { refusalsToActOnPost } from '../../domain/post/refusals-to-act-on-post';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { isRepeated, traceOf } from '../request-trace';
import { POST_VERBS } from './index';
import { announcePost } from './announce-post';
import { appendPostRow } from './append-post-row';
import type { PostSituation } from './post-command';

/** A request to take an action on a post; `body` is not yet believed. */
export interface PostActionRequest<A extends PostAction = PostAction> {
  readonly action: A;
  readonly documentId: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/**
 * Takes one action on a post as one transaction: columns, ledger row, feed generation and
 * notifications together, or nothing. Throws as `perform` does for submissions: 400, 403, 404 and 409 with every reason.
 */
export async function performOnPost<A extends PostAction>(
  request: PostActionRequest<A>,
  caller: Caller,
  ports: Ports,
): Promise<void> {
  const { action } = request;
  const payload = parsePostAction(action, request.body);
  const trace = traceOf(request, caller.actor, ports);
  await ports.transaction(async () => {
    if (await isRepeated(trace, ports)) return;
    const situation = await postSituation(request.documentId, caller, ports);
    assertOpen(action, situation, payload.expectedVersion);
    const effects = POST_VERBS[action]({ ...situation, payload });
    const { documentId, version } = situation.file.facts;
    if (!(await ports.posts.save(documentId, version, effects.patch))) {
      throw new RefusedError(409, 'stale_version');
    }
    const toState = postTransitionOf(action).to ?? stateOfPost(situation.file.facts, situation.now);
    await appendPostRow({ action, situation, toState, trace, ...effects }, ports);
    const event = eventOfPostAction(action);
    const { patch } = effects;
    if (event) await announcePost({ event, situation, patch, at: situation.now }, ports);
  });
}

/** The situation of a post as one person finds it; throws `not_found` for whoever may not see it. */
export async function postSituation(
  documentId: string,
  caller: Caller,
  ports: Ports,
): Promise<PostSituation> {
  const file = await ports.posts.hold(documentId);
  const { actor, postAbilities: abilities } = caller;
  if (file === null || !maySeePost(actor, file.facts)) throw new RefusedError(404, 'not_found');
  return { file, actor, abilities, now: ports.now() };
}

function assertOpen(action: PostAction, situation: PostSituation, expectedVersion: number): void {
  const { file, actor, abilities, now } = situation;
  const refusals = refusalsToActOnPost(action, { post: file.facts, actor, abilities, now });
  if (refusals.some(isForbidding)) throw closedAction(refusals);
  const { version } = file.facts;
  if (expectedVersion !== version) throw new RefusedError(409, 'stale_version', { version });
  if (refusals.length > 0) throw closedAction(refusals);
}
