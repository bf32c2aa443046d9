import { isPostAct, POST_ACTS, type PostAct } from '../domain/post/post-lifecycle';
import { PEOPLES_ACTIONS, type Action } from '../domain/submission/lifecycle';

const PLUGIN = 'plugin::editorial-desk';
const ACTION_PREFIX = `${PLUGIN}.action.`;
const POST_PREFIX = `${PLUGIN}.post.`;

/** Opens the desk: queue, dossiers, deadline and audience questions. */
export const DESK_READ = `${PLUGIN}.desk.read`;

/** Reads every submitted dossier of the province. */
export const PROVINCE_READ = `${PLUGIN}.province.read`;

/** Writes a new version of the policy. */
export const POLICY_WRITE = `${PLUGIN}.settings.policy`;

/** Changes the calendar of working days. */
export const CALENDAR_WRITE = `${PLUGIN}.settings.calendar`;
/** Records and revokes who signs for a leader. */
export const DELEGATION_WRITE = `${PLUGIN}.delegation.write`;

/** Acts in a leader's place in an emergency. */
export const BREAK_GLASS = `${PLUGIN}.break-glass`;

/** Heads the agency or office acted for: does for all its people what each may do for themselves. */
export const BODY_HEAD = `${PLUGIN}.body.head`;

/** Looks at the background work and the outgoing mail. */
export const JOBS_READ = `${PLUGIN}.jobs.read`;

/** Has failed mails sent again. */
export const JOBS_RETRY = `${PLUGIN}.jobs.retry`;

/** The permission that an action of the lifecycle needs. */
export function permissionOf(action: Action): string {
  return `${ACTION_PREFIX}${action}`;
}

/** The permission that an act on a post needs. */
export function postPermissionOf(act: PostAct): string {
  return `${POST_PREFIX}${act}`;
}

/** The acts on posts that these permissions open. */
export function postAbilitiesOf(permissions: readonly string[]): ReadonlySet<PostAct> {
  const acts = permissions
    .filter((permission) => permission.startsWith(POST_PREFIX))
    .map((permission) => permission.slice(POST_PREFIX.length));
  return new Set(acts.filter(isPostAct));
}

/** The part of a permission behind the desk's prefix; other permissions come back whole. */
export function abilityOf(permission: string): string {
  return permission.startsWith(ACTION_PREFIX) ? permission.slice(ACTION_PREFIX.length) : permission;
}

/** What the panel's role editor lists under the desk. */
export const DESK_PERMISSIONS = [
  { section: 'plugins', displayName: 'Open the desk', uid: 'desk.read', subCategory: 'desk' },
  {
    section: 'plugins',
    displayName: 'Read all of the province',
    uid: 'province.read',
    subCategory: 'desk',
  },
  {
    section: 'plugins',
    displayName: 'Change the policy',
    uid: 'settings.policy',
    subCategory: 'settings',
  },
  {
    section: 'plugins',
    displayName: 'Change the calendar',
    uid: 'settings.calendar',
    subCategory: 'settings',
  },
  {
    section: 'plugins',
    displayName: 'See the background work',
    uid: 'jobs.read',
    subCategory: 'desk',
  },
  {
    section: 'plugins',
    displayName: 'Send failed mails again',
    uid: 'jobs.retry',
    subCategory: 'desk',
  },
  {
    section: 'plugins',
    displayName: 'Head of the agency or office',
    uid: 'body.head',
    subCategory: 'desk',
  },
  {
    section: 'plugins',
    displayName: 'Record who signs for a leader',
    uid: 'delegation.write',
    subCategory: 'desk',
  },
  {
    section: 'plugins',
    displayName: 'Act in an emergency',
    uid: 'break-glass',
    subCategory: 'desk',
  },
  ...PEOPLES_ACTIONS.map((action) => ({
    section: 'plugins',
    displayName: action,
    uid: `action.${action}`,
    subCategory: 'actions',
  })),
  ...POST_ACTS.map((act) => ({
    section: 'plugins',
    displayName: act,
    uid: `post.${act}`,
    subCategory: 'posts',
  })),
].map((one) => ({ ...one, pluginName: 'editorial-desk' }));
