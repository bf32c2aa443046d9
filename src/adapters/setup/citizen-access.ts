import type { Core } from '@strapi/strapi';

const GRANTS: Readonly<Record<'public' | 'authenticated', readonly string[]>> = {
  public: ['api::feed.feed.find', 'api::feed.feed.findOne'],
  authenticated: ['api::feed.feed.find', 'api::feed.feed.findOne'],
};

const REVOKED = ['plugin::users-permissions.auth.register'];
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Opens the feed to everybody and closes self-registration, once: on later starts, what an
 * administrator has decided stays.
 */
export async function openFeedOnce(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'editorial-desk' });
  if ((await store.get({ key: 'citizen-access' })) === true) return;
  for (const [type, actions] of Object.entries(GRANTS)) await grant(strapi, type, actions);
  await strapi.db.query(PERMISSION).deleteMany({ where: { action: { $in: REVOKED } } });
  await closeRegistration(strapi);
  await store.set({ key: 'citizen-access', value: true });
}

async function grant(strapi: Core.Strapi, type: string, actions: readonly string[]): Promise<void> {
  const role = (await strapi.db.query(ROLE).findOne({ where: { type } })) as { id: number } | null;
  if (!role) throw new Error(`users-permissions has no role ${type}`);
  for (const action of actions) {
    const known = await strapi.db.query(PERMISSION).count({ where: { action, role: role.id } });
    if (known === 0) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}

async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown> | null;
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}
