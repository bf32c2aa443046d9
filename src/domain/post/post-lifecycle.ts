import type { PostState } from '../feed/post-phase';
import type { Role } from '../submission/lifecycle';

/** The stored states of a post. */
export const POST_STATES = [
  'active',
  'suspended',
  'withdrawn',
  'superseded',
] as const satisfies readonly PostState[];

/**
 * Who acts on a post: the agency it came from, those on watch over what is shown, the leadership of
 * the province, or whoever may order it off the air (the leadership, or the ministry).
 */
export type PostSide = 'agency' | 'watch' | 'leadership' | 'authority';

/** A row of the table of what can be done with a post. */
export interface PostTransition {
  readonly from: readonly PostState[];
  /** The state afterwards; null where it stays. */
  readonly to: PostState | null;
  readonly side: PostSide;
  /** The roles that hold the permission after first boot; an administrator may regrant it. */
  readonly by: readonly Role[];
  /** Whether it is of no use once the display window is over. */
  readonly whileShown: boolean;
}

const ON_RECORD = ['active', 'suspended'] as const;
const WATCH = ['duty-officer', 'leader'] as const;

/**
 * What can be done with a post after its approval. Nothing widens: a longer window or a larger
 * audience takes a new request. `supersede` is not here: it is never called, it happens when a
 * correction is approved.
 */
export const POST_LIFECYCLE = {
  suspend: { from: ['active'], to: 'suspended', side: 'watch', by: WATCH, whileShown: true },
  'confirm-suspension': {
    from: ['suspended'],
    to: null,
    side: 'watch',
    by: WATCH,
    whileShown: false,
  },
  resume: { from: ['suspended'], to: 'active', side: 'watch', by: WATCH, whileShown: false },
  shorten: { from: ON_RECORD, to: null, side: 'watch', by: WATCH, whileShown: true },
  'request-withdrawal': {
    from: ON_RECORD,
    to: null,
    side: 'agency',
    by: ['agency-editor', 'agency-head'],
    whileShown: true,
  },
  'decline-withdrawal': {
    from: ON_RECORD,
    to: null,
    side: 'leadership',
    by: ['leader'],
    whileShown: false,
  },
  withdraw: {
    from: ON_RECORD,
    to: 'withdrawn',
    side: 'authority',
    by: ['leader', 'ministry-officer'],
    whileShown: false,
  },
} as const satisfies Record<string, PostTransition>;

/** What an agency may begin for a post: a new request that corrects it, or one in short form. */
export const FOLLOW_UPS = {
  correction: {
    from: ON_RECORD,
    to: null,
    side: 'agency',
    by: ['agency-editor'],
    whileShown: false,
  },
  extension: {
    from: ['active'],
    to: null,
    side: 'agency',
    by: ['agency-editor'],
    whileShown: true,
  },
} as const satisfies Record<string, PostTransition>;

/** The name of an action on a post, as the desk API spells it. */
export type PostAction = keyof typeof POST_LIFECYCLE;

/** The kind of a request that follows a post. */
export type FollowUp = keyof typeof FOLLOW_UPS;

/** Everything that a permission opens on a post. */
export type PostAct = PostAction | FollowUp;

/** All actions on a post, in the table's order. */
export const POST_ACTIONS = Object.keys(POST_LIFECYCLE) as PostAction[];

/** Both kinds of requests that follow a post. */
export const FOLLOW_UP_KINDS = Object.keys(FOLLOW_UPS) as FollowUp[];

/** Everything that a permission opens on a post, in the order of the tables. */
export const POST_ACTS: readonly PostAct[] = [...POST_ACTIONS, ...FOLLOW_UP_KINDS];

const TABLE: Readonly<Record<PostAct, PostTransition>> = { ...POST_LIFECYCLE, ...FOLLOW_UPS };

/** The row of the tables for an act, in its general shape. */
export function postTransitionOf(act: PostAct): PostTransition {
  return TABLE[act];
}

/** Tells whether a text names an action on a post. */
export function isPostAction(text: string): text is PostAction {
  return Object.hasOwn(POST_LIFECYCLE, text);
}

/** Tells whether a text names anything that a permission opens on a post. */
export function isPostAct(text: string): text is PostAct {
  return Object.hasOwn(TABLE, text);
}
