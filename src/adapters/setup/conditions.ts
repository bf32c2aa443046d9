import type { Core } from '@strapi/strapi';
import { loadCaller, type PanelAccount } from '../stores/caller-store';
import { jurisdictionParts, type Condition } from '../views/jurisdiction-filter';

const PLUGIN = 'editorial-desk';

/** The account's own agency. */
export const OWN_AGENCY = `plugin::${PLUGIN}.own-agency`;

/** What the account's office or the whole province has in hand. */
export const IN_JURISDICTION = `plugin::${PLUGIN}.in-jurisdiction`;

interface PermissionService {
  conditionProvider: {
    registerMany(
      conditions: readonly {
        displayName: string;
        name: string;
        plugin: string;
        category?: string;
        handler: (account: PanelAccount) => Promise<Condition | false>;
      }[],
    ): Promise<void>;
  };
}

/**
 * Registers the conditions under which roles may read and write. Each looks at the record's own
 * columns only: on relations Strapi judges lists and single documents differently.
 */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::permission') as PermissionService;
  await service.conditionProvider.registerMany([
    {
      displayName: 'Of the own agency',
      name: 'own-agency',
      plugin: PLUGIN,
      handler: async (account) => {
        const { agencyId } = (await loadCaller(strapi, account)).actor;
        return agencyId !== null && { agencyKey: agencyId };
      },
    },
    {
      displayName: 'In the own jurisdiction',
      name: 'in-jurisdiction',
      plugin: PLUGIN,
      handler: async (account) =>
        jurisdictionParts((await loadCaller(strapi, account)).actor) ?? false,
    },
  ]);
}
