const DISMISSED = JSON.stringify(true);
const NO_TOUR = { enabled: false, hidden: true, tours: {}, completedActions: [] };

/** What a browser starts with: the panel speaks Vietnamese, and Strapi's own announcements are read. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'vi',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': DISMISSED,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': DISMISSED,
  STRAPI_GUIDED_TOUR: JSON.stringify(NO_TOUR),
};

/** Prepares a browser that has not been here before; whatever a person has chosen since stays. */
export function prepareBrowser(storage: Storage): void {
  for (const [key, value] of Object.entries(BEGINNINGS)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
}
