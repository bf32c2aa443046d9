import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const schema = z.object({
  division: z.enum(['three-level-2024', 'two-level-2025']),
  provinceCode: z.string(),
});

/** Where the desk stands: the division in force and the province it works for. */
export type DeskSettings = z.infer<typeof schema>;

const DEFAULTS: DeskSettings = { division: 'three-level-2024', provinceCode: '75' };

function store(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'editorial-desk' });
}

/** The settings as seeded; the defaults until then. */
export async function deskSettings(strapi: Core.Strapi): Promise<DeskSettings> {
  const stored = schema.safeParse(await store(strapi).get({ key: 'settings' }));
  return stored.success ? stored.data : DEFAULTS;
}

/** Stores the settings; the reference store reads them with the units. */
export async function saveDeskSettings(strapi: Core.Strapi, settings: DeskSettings): Promise<void> {
  await store(strapi).set({ key: 'settings', value: settings });
}
