import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type * as Application from '../../src/app';
import { createClient, type Client } from './client';
import { copyTemplate } from './databases';
import { emailOf, PASSWORD, type Citizen, type Who } from './people';
import { createClock, type TestClock } from './test-clock';
import { DIST, loadCompiled, ROOT, setEnvironment } from './test-environment';

/** A running server on a database of its own, under a clock of its own. */
export interface TestDesk {
  readonly strapi: Core.Strapi;
  readonly app: Application.App;
  readonly clock: TestClock;
  /** Nobody: no credentials at all. */
  readonly anonymous: Client;
  /** A person of the panel, signed in. */
  as(who: Who): Promise<Client>;
  /** A citizen, signed in. */
  asCitizen(citizen: Citizen): Promise<Client>;
  /** Somebody with a token of the content API. */
  withToken(token: string): Client;
  close(): Promise<void>;
}

// A server takes its time to start, and more on a machine that does other things as well.
jest.setTimeout(240_000);

/** Starts a server on a copy of the template. */
export async function bootDesk(): Promise<TestDesk> {
  const database = await copyTemplate();
  setEnvironment(database.settings);
  const folder = makePublicFolder();
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: DIST,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.config.set('dirs.static.public', folder);
  strapi.log.silent = process.env.TEST_LOG !== 'true';
  await strapi.load();
  strapi.server.mount();
  const address = await listen(strapi);
  const clock = createClock();
  const { useApp } = await loadCompiled<typeof Application>('src/app.js');
  const app = useApp(strapi, { now: () => clock.now() });
  return {
    ...{ strapi, app, clock },
    ...signIns(address),
    async close() {
      await strapi.destroy();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

function makePublicFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-public-'));
  mkdirSync(path.join(folder, 'uploads'));
  return folder;
}

/** One open port for all requests, so that two can be under way at once. */
async function listen(strapi: Core.Strapi): Promise<string> {
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = httpServer.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

type SignIns = Pick<TestDesk, 'anonymous' | 'as' | 'asCitizen' | 'withToken'>;

/** Signs everybody in once: the panel lets an address try five times in five minutes. */
function signIns(address: string): SignIns {
  const anonymous = createClient(address, null);
  const known = new Map<string, Promise<Client>>();
  const once = (name: string, signIn: () => Promise<string>) => {
    const client = known.get(name) ?? signIn().then((token) => createClient(address, token));
    known.set(name, client);
    return client;
  };
  const password = PASSWORD;
  return {
    anonymous,
    as: (who) =>
      once(who, async () => {
        const answer = await anonymous.post('/admin/login', { email: emailOf(who), password });
        return tokenOf(answer.body.data?.token, who);
      }),
    asCitizen: (citizen) =>
      once(`citizen.${citizen}`, async () => {
        const identifier = emailOf(`citizen.${citizen}`);
        const answer = await anonymous.post('/api/auth/local', { identifier, password });
        return tokenOf(answer.body.jwt, citizen);
      }),
    withToken: (token) => createClient(address, token),
  };
}

function tokenOf(token: unknown, name: string): string {
  if (typeof token !== 'string') throw new Error(`${name} could not sign in`);
  return token;
}
