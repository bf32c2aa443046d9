import type { PostActionPayload } from '../../contracts/post-actions';
import type { PostAct, PostAction } from '../../domain/post/post-lifecycle';
import type { Instant } from '../../domain/shared/instant';
import type { Actor } from '../../domain/submission/actor';
import type { PostDetails, PostFile, PostPatch } from '../post-file';

/** What an action on a post is decided on. */
export interface PostSituation {
  readonly file: PostFile;
  readonly actor: Actor;
  readonly abilities: ReadonlySet<PostAct>;
  readonly now: Instant;
}

/** An action on a post that is about to be decided. */
export interface PostCommand<A extends PostAction> extends PostSituation {
  readonly payload: PostActionPayload<A>;
}

/** What an action on a post decided; the shell writes columns, ledger row and feed generation. */
export interface PostEffects {
  readonly patch: PostPatch;
  readonly reason: string;
  readonly details?: PostDetails;
}

/**
 * One verb on a post: throws `invalidRequest` for a body the rules refuse, else says what is to
 * happen, without doing any of it.
 */
export type PostVerb<A extends PostAction> = (command: PostCommand<A>) => PostEffects;
