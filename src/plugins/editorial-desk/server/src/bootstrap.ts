import type { Core } from '@strapi/strapi';
import { DESK_PERMISSIONS } from '../../../../app';

interface PermissionService {
  actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
}

/** Lists the desk's permissions in the panel's role editor. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const service = strapi.service('admin::permission') as PermissionService;
  await service.actionProvider.registerMany(DESK_PERMISSIONS);
}
