import type { Client } from './client';
import type { TestDesk } from './harness';

interface TokenService {
  create(token: Readonly<Record<string, unknown>>): Promise<{ accessKey: string }>;
}

/** A caller with an API token that holds these permissions and no others. */
export async function asHolderOf(desk: TestDesk, permissions: readonly string[]): Promise<Client> {
  const service = desk.strapi.service('admin::api-token') as TokenService;
  const { accessKey } = await service.create({
    ...{ name: `Cổng ${permissions.join(' ')}`, description: '', type: 'custom' },
    ...{ permissions, lifespan: null },
  });
  return desk.withToken(accessKey);
}

/** A gateway: it may state whom it asks for. */
export function asGateway(desk: TestDesk): Promise<Client> {
  return asHolderOf(desk, ['api::feed.feed.forCitizen']);
}
