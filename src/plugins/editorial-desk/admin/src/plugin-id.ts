/** The plugin's id: its routes, permissions and translation keys begin with it. */
export const PLUGIN_ID = 'editorial-desk';

/** Where the queue stands in the panel; a dossier's page lies below it. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}`;

/**
 * Where the post monitor stands in the panel; a post's page lies below it. Beside the desk and not
 * below it: the menu marks every entry whose address the present one begins with.
 */
export const POSTS_PATH = `/plugins/${PLUGIN_ID}-posts`;

/** The dossier's type in the content manager. */
export const SUBMISSION_UID = 'api::submission.submission';

/** The permission that opens the desk, as the panel's own checks take it. */
export const DESK_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.desk.read`, subject: null }];

/** The page of the background work. */
export const JOBS_PATH = `${DESK_PATH}/jobs`;

/** The permission that opens it. */
export const JOBS_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.jobs.read`, subject: null }];

/** The permission that opens the page of the calendar. */
export const CALENDAR_PERMISSIONS = [
  { action: `plugin::${PLUGIN_ID}.settings.calendar`, subject: null },
];

/** The permission that opens the page of the policy. */
export const POLICY_PERMISSIONS = [
  { action: `plugin::${PLUGIN_ID}.settings.policy`, subject: null },
];

/** The address of a dossier's page. */
export function dossierPath(documentId: string): string {
  return `${DESK_PATH}/submissions/${encodeURIComponent(documentId)}`;
}

/** The address of a dossier in Strapi's editor. */
export function editorPath(documentId: string): string {
  return `/content-manager/collection-types/${SUBMISSION_UID}/${encodeURIComponent(documentId)}`;
}

/** The address of a post's page. */
export function postPath(documentId: string): string {
  return `${POSTS_PATH}/${encodeURIComponent(documentId)}`;
}
