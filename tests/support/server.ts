import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type * as Application from '../../src/app';
import type { TestClock } from './test-clock';
import { DIST, loadCompiled, ROOT, setEnvironment } from './test-environment';

/** The compiled server, listening on a port of its own. */
export interface TestServer {
  readonly strapi: Core.Strapi;
  readonly app: Application.App;
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the compiled server on a database, under a clock. */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  clock: Pick<TestClock, 'now'>,
): Promise<TestServer> {
  setEnvironment(settings);
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
  const { useApp } = await loadCompiled<typeof Application>('src/app.js');
  const app = useApp(strapi, { now: () => clock.now() });
  return {
    ...{ strapi, app, address },
    async stop() {
      await strapi.destroy();
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
