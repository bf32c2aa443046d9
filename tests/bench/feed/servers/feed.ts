import { createStrapi, type Core } from '@strapi/strapi';
import { mkdtempSync, copyFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as Indexed from '../../../../src/adapters/feed/indexed-post';
import type * as Open from '../../../../src/adapters/feed/open-feed';
import type * as Prepared from '../../../../src/adapters/feed/prepared-items';
import type * as Application from '../../../../src/app';
import { sqliteSettings, TEMPLATE_FILE } from '../../../support/databases';
import { DIST, loadCompiled, ROOT, setEnvironment } from '../../../support/test-environment';
import { syntheticPosts, type Kind, type Place } from '../synthetic-posts';
import { serve } from './report';

const [, , count = '1000', kind = 'mixed', cacheMegabytes = '64'] = process.argv;

/** The project's own server, with posts put straight into its index. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-bench-'));
  const file = path.join(folder, 'feed.db');
  copyFileSync(TEMPLATE_FILE, file);
  process.env.FEED_CACHE_MB = cacheMegabytes;
  process.env.FEED_ANONYMOUS_PER_MINUTE = '0';
  setEnvironment(sqliteSettings(file));
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: DIST,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.silent = true;
  await strapi.load();
  strapi.server.mount();
  const places = await placesOf(strapi);
  const facts = await fill(strapi, places);
  const { accessKey } = await (strapi.service('admin::api-token') as TokenService).create({
    ...{ name: 'bench', description: '', type: 'custom', lifespan: null },
    permissions: ['api::feed.feed.forCitizen'],
  });
  serve(strapi.server.httpServer, {
    ...{ token: accessKey, facts },
    async stop() {
      await strapi.destroy();
      rmSync(folder, { recursive: true });
    },
  });
}

interface TokenService {
  create(token: object): Promise<{ accessKey: string }>;
}

/** The communes of the province, each with the units above it. */
async function placesOf(strapi: Core.Strapi): Promise<Place[]> {
  const { appOf } = await loadCompiled<typeof Application>('src/app.js');
  const { reference } = appOf(strapi).ports;
  const territory = await reference.territory();
  const province = (await reference.provinceId()) ?? '';
  const rows = (await strapi.db.query('api::administrative-unit.administrative-unit').findMany({
    where: { level: 'commune', division: 'three-level-2024' },
    select: ['documentId'],
  })) as { documentId: string }[];
  return rows
    .map(({ documentId }) => territory.ancestorsOf(documentId))
    .filter((place) => place.includes(province));
}

async function fill(strapi: Core.Strapi, places: readonly Place[]): Promise<object> {
  const { feedOf } = await loadCompiled<typeof Open>('src/adapters/feed/open-feed.js');
  const { createPostMaker } = await loadCompiled<typeof Indexed>(
    'src/adapters/feed/indexed-post.js',
  );
  const { createPreparer } = await loadCompiled<typeof Prepared>(
    'src/adapters/feed/prepared-items.js',
  );
  const { index } = feedOf(strapi).store.memory();
  const makePost = createPostMaker(createPreparer());
  const wanted = { places, now: Date.now(), kind: kind as Kind };
  for (const post of syntheticPosts(Number(count), wanted)) index.put(makePost(post));
  return { indexBytes: index.bytes() / Number(count), ...replaceSome(index, makePost, wanted) };
}

const REPLACED = 2000;

/** How long one publication or withdrawal takes in the index. */
function replaceSome(
  index: ReturnType<ReturnType<typeof Open.feedOf>['store']['memory']>['index'],
  makePost: ReturnType<typeof Indexed.createPostMaker>,
  wanted: Parameters<typeof syntheticPosts>[1],
): object {
  const times: number[] = [];
  for (const post of syntheticPosts(REPLACED, wanted)) {
    const indexed = { ...makePost(post), documentId: `${post.documentId}x` };
    const begin = performance.now();
    index.put(indexed);
    index.remove(indexed.documentId);
    times.push((performance.now() - begin) / 2);
  }
  times.sort((a, b) => a - b);
  return {
    changeP50: (times[REPLACED / 2] ?? 0) * 1000,
    changeP99: (times[REPLACED * 0.99] ?? 0) * 1000,
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
