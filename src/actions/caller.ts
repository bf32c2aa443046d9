import type { PostAct } from '../domain/post/post-lifecycle';
import type { Actor } from '../domain/submission/actor';
import type { OfficeFacts } from './dossier-file';

/** Who calls, with the office acted for; null for an agency's people. */
export interface Caller {
  readonly actor: Actor;
  readonly office: OfficeFacts | null;
  /** What the account's roles permit on posts; what is not configured is denied. */
  readonly postAbilities: ReadonlySet<PostAct>;
}
