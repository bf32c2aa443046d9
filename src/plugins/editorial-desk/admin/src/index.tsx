import { Eye, VolumeUp } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerPanels } from './panels/register-panels';
import {
  CALENDAR_PERMISSIONS,
  DESK_PATH,
  DESK_PERMISSIONS,
  PLUGIN_ID,
  POLICY_PERMISSIONS,
  POSTS_PATH,
} from './plugin-id';
import { registerWidgets } from './widgets/register-widgets';

const TRANSLATIONS = {
  vi: () => import('./translations/vi.json'),
  en: () => import('./translations/en.json'),
};

/** A language that the desk does not speak has no sentences of its own. */
async function sentencesOf(locale: string): Promise<Record<string, string>> {
  if (locale !== 'vi' && locale !== 'en') return {};
  return (await TRANSLATIONS[locale]()).default;
}

/** The desk in Strapi's panel. */
export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: DESK_PATH.slice(1),
      icon: VolumeUp,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Editorial desk' },
      permissions: DESK_PERMISSIONS,
      position: 0.5,
      Component: () => import('./pages/desk'),
    });
    app.addMenuLink({
      to: POSTS_PATH.slice(1),
      icon: Eye,
      intlLabel: { id: `${PLUGIN_ID}.posts.title`, defaultMessage: 'Posts on show' },
      permissions: DESK_PERMISSIONS,
      position: 0.6,
      Component: () => import('./pages/posts'),
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Desk' } },
      [
        {
          id: 'policy',
          to: `${PLUGIN_ID}/policy`,
          intlLabel: { id: `${PLUGIN_ID}.policy.title`, defaultMessage: 'Policy' },
          permissions: POLICY_PERMISSIONS,
          Component: () => import('./pages/settings/policy-page'),
        },
        {
          id: 'calendar',
          to: `${PLUGIN_ID}/calendar`,
          intlLabel: { id: `${PLUGIN_ID}.calendar.title`, defaultMessage: 'Working days' },
          permissions: CALENDAR_PERMISSIONS,
          Component: () => import('./pages/settings/calendar-page'),
        },
      ],
    );
    registerWidgets(app);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap: registerPanels,

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: await sentencesOf(locale) })),
    );
  },
};
