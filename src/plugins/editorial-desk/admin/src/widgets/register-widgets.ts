import type { StrapiApp } from '@strapi/strapi/admin';
import { Eye, VolumeUp } from '@strapi/icons';
import { DESK_PATH, DESK_PERMISSIONS, PLUGIN_ID, POSTS_PATH } from '../plugin-id';

/** Strapi's widgets that stay empty here, or that speak of Strapi itself. */
const OF_NO_USE = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

/** Puts the day's work first on the panel's home page. */
export function registerWidgets(app: Pick<StrapiApp, 'widgets'>): void {
  app.widgets.register((widgets) => [
    {
      id: 'today',
      pluginId: PLUGIN_ID,
      icon: VolumeUp,
      title: { id: `${PLUGIN_ID}.widget.title`, defaultMessage: 'My work today' },
      link: {
        label: { id: `${PLUGIN_ID}.widget.link`, defaultMessage: 'Open the desk' },
        href: `${DESK_PATH}?mine=true`,
      },
      permissions: DESK_PERMISSIONS,
      component: async () => (await import('./today-widget')).TodayWidget,
    },
    {
      id: 'posts',
      pluginId: PLUGIN_ID,
      icon: Eye,
      title: { id: `${PLUGIN_ID}.posts.widget.title`, defaultMessage: 'Posts that need attention' },
      link: {
        label: { id: `${PLUGIN_ID}.posts.widget.link`, defaultMessage: 'Open the post monitor' },
        href: `${POSTS_PATH}?tab=attention`,
      },
      permissions: DESK_PERMISSIONS,
      component: async () => (await import('./posts-widget')).PostsWidget,
    },
    ...widgets.filter(({ id }) => !OF_NO_USE.includes(id)),
  ]);
}
