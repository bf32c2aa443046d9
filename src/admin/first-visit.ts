const DISMISSED = JSON.stringify(true);
const NO_TOUR = { enabled: false, hidden: true, tours: {}, completedActions: [] };

/** What a browser starts with: the panel speaks Vietnamese. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'vi',
};

/**
 * Strapi's own announcements, which say nothing to those who work here. They are told as read at
 * every visit: Strapi writes "not read" by itself before anybody has seen them.
 */
const ANNOUNCEMENTS: Readonly<Record<string, string>> = {
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': DISMISSED,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': DISMISSED,
  STRAPI_GUIDED_TOUR: JSON.stringify(NO_TOUR),
};

/** Prepares a browser: what a person has chosen stays, what only Strapi announces does not. */
export function prepareBrowser(storage: Storage): void {
  for (const [key, value] of Object.entries(BEGINNINGS)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
  for (const [key, value] of Object.entries(ANNOUNCEMENTS)) storage.setItem(key, value);
}
