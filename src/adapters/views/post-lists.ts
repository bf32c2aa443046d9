import type { PostFile } from '../../actions/post-file';
import type { FollowUpView, PostActionView } from '../../contracts/post-views';
import type { PostAct } from '../../domain/post/post-lifecycle';
import type { Instant } from '../../domain/shared/instant';
import type { Actor } from '../../domain/submission/actor';

/** A post as one person finds it now. */
export interface PostLook {
  readonly file: PostFile;
  readonly actor: Actor;
  readonly abilities: ReadonlySet<PostAct>;
  readonly now: Instant;
}

/** What the actions say of a post. */
export interface PostLists {
  readonly actions: (look: PostLook) => readonly PostActionView[];
  readonly followUps: (look: PostLook) => readonly FollowUpView[];
}
