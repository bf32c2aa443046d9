import type { AddressInfo } from 'node:net';
import { createStrapi, type Core } from '@strapi/strapi';
import type * as Application from '../../../src/app';
import { FOR_ALL, storePost } from '../../support/posts';
import { asGateway } from '../../support/gateway';
import type { TestDesk } from '../../support/harness';
import { DIST, loadCompiled, ROOT, setEnvironment } from '../../support/test-environment';
import type { Orders } from './start-instance';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A server of its own, on the database that the environment names; does what its parent orders. */
async function main(): Promise<void> {
  const { DATABASE_CLIENT = '', DATABASE_URL = '' } = process.env;
  setEnvironment({ DATABASE_CLIENT, DATABASE_URL });
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: DIST,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.silent = process.env.TEST_LOG !== 'true';
  await strapi.load();
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const orders = await ordersFor(strapi);
  process.on('message', ({ id, name, argument }: Order) => {
    const done = new Map<string, (given: never) => Promise<unknown>>(Object.entries(orders)).get(
      name,
    );
    if (!done) throw new Error(`No order ${name}`);
    done(argument as never).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  process.send?.({ ready: port });
}

interface Order {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

async function ordersFor(strapi: Core.Strapi): Promise<Orders> {
  const { useApp } = await loadCompiled<typeof Application>('src/app.js');
  const desk = { strapi, withToken: (token: string) => ({ token }) } as object as TestDesk;
  const posts = strapi.db.query('api::post.post');
  return {
    async publish({ count, endsInHours = 720 }) {
      const found: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const visibleFrom = Date.now() - 2 * HOUR - n;
        const words = { ...FOR_ALL, visibleFrom, visibleUntil: Date.now() + endsInHours * HOUR };
        // In one transaction, as an action does it.
        const { documentId } = await strapi.db.transaction(() =>
          storePost(desk, { ...words, interactionUntil: visibleFrom + DAY }),
        );
        found.push(documentId);
      }
      return found;
    },
    async withdraw(documentId) {
      await strapi.db.transaction(() =>
        posts.update({ where: { documentId }, data: { state: 'withdrawn' } }),
      );
    },
    setClock(offset) {
      useApp(strapi, { now: () => Date.now() + offset });
      return Promise.resolve();
    },
    token: async () => ((await asGateway(desk)) as { token?: string }).token ?? '',
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
