import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Where the demo keeps the token of its gateway; git ignores the folder. */
export const GATEWAY_TOKEN_FILE = '.tmp/demo-gateway-token';

interface TokenService {
  create(token: Readonly<Record<string, unknown>>): Promise<{ readonly accessKey: string }>;
}

/** Creates a token that may ask the feed for citizens, and writes it where the tour finds it. */
export async function createGatewayToken(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::api-token') as TokenService;
  const { accessKey } = await service.create({
    name: 'Gateway of the demo',
    description: 'Asks the feed by age, gender and commune; knows nobody by name',
    type: 'custom',
    kind: 'content-api',
    permissions: ['api::feed.feed.forCitizen'],
    lifespan: null,
  });
  mkdirSync(path.dirname(GATEWAY_TOKEN_FILE), { recursive: true });
  writeFileSync(GATEWAY_TOKEN_FILE, `${accessKey}\n`, { mode: 0o600 });
}
