import { createStrapi } from '@strapi/strapi';
import type { Knex } from 'knex';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCRATCH } from '../../../support/test-environment';
import { createChance } from '../synthetic-posts';
import { serve } from './report';

const count = Number(process.argv[2] ?? '1000');
const folder = path.join(SCRATCH, 'bench', `stock-${count}`);
const database = path.join(folder, 'data.db');
const DAY = 86_400_000;

/** Strapi as it comes, with one type whose columns say what a rule says. */
async function main(): Promise<void> {
  writeApplication();
  process.chdir(folder);
  const { appDir, distDir } = { appDir: folder, distDir: folder };
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.silent = true;
  await strapi.load();
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  // A filter on units is answered only to those who may read units.
  for (const action of ['api::article.article.find', 'api::unit.unit.find']) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
  await fill(strapi.db.connection);
  strapi.server.mount();
  serve(strapi.server.httpServer, { stop: () => strapi.destroy() });
}

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'stock',
    strapi: { telemetryDisabled: true },
    dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' },
  }),
  'config/server.js':
    "module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['a', 'b'] }, logger: { updates: { enabled: false } } };",
  'config/admin.js':
    "module.exports = { auth: { secret: 'stock-admin-secret-of-the-bench' }, apiToken: { salt: 'salt' }, transfer: { token: { salt: 'salt' } }, secrets: { encryptionKey: 'stock-encryption-key-of-the-bench' } };",
  'config/api.js':
    'module.exports = { rest: { defaultLimit: 20, maxLimit: 100, withCount: true } };',
  'config/plugins.js':
    "module.exports = { 'users-permissions': { config: { jwtSecret: 'stock-jwt-secret-of-the-bench-0123' } } };",
  'config/database.js': `module.exports = { connection: { client: 'sqlite', connection: { filename: ${JSON.stringify(database)} }, useNullAsDefault: true } };`,
  'config/middlewares.js':
    "module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::favicon', 'strapi::public'];",
  'src/index.js': 'module.exports = {};',
  'src/api/article/content-types/article/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish: false },
    attributes: {
      ...{ title: { type: 'string' }, slug: { type: 'string' }, summary: { type: 'text' } },
      ...{ topic: { type: 'string' }, agency: { type: 'string' }, cover: { type: 'json' } },
      ...{ state: { type: 'string' }, scope: { type: 'string' }, gender: { type: 'string' } },
      ...{
        minAge: { type: 'integer' },
        maxAge: { type: 'integer' },
        visibleFrom: { type: 'datetime' },
      },
      ...{ visibleUntil: { type: 'datetime' }, interactionUntil: { type: 'datetime' } },
      units: { type: 'relation', relation: 'manyToMany', target: 'api::unit.unit' },
    },
    indexes: [{ name: 'articles_visible_from', columns: ['visible_from'] }],
  }),
  'src/api/unit/content-types/unit/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'units',
    info: { singularName: 'unit', pluralName: 'units', displayName: 'Unit' },
    options: { draftAndPublish: false },
    attributes: { code: { type: 'string' } },
  }),
  ...core('article'),
  ...core('unit'),
};

function core(name: string): Record<string, string> {
  const uid = `api::${name}.${name}`;
  const make = (factory: string) =>
    `module.exports = require('@strapi/strapi').factories.${factory}('${uid}');`;
  return {
    [`src/api/${name}/controllers/${name}.js`]: make('createCoreController'),
    [`src/api/${name}/services/${name}.js`]: make('createCoreService'),
    [`src/api/${name}/routes/${name}.js`]: make('createCoreRouter'),
  };
}

function writeApplication(): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  writeFileSync(path.join(folder, 'favicon.png'), '');
}

const BATCH = 50;
const UNITS = 185;

async function fill(connection: Knex): Promise<void> {
  const chance = createChance(6915);
  const now = Date.now();
  await connection.transaction(async (trx) => {
    await trx.batchInsert(
      'units',
      Array.from({ length: UNITS }, (_, n) => unitRow(n)),
      BATCH,
    );
    await trx.batchInsert(
      'articles',
      Array.from({ length: count }, (_, n) => articleRow(n, now, chance)),
      BATCH,
    );
    const articles = await trx('articles').select<{ id: number; scope: string }[]>('id', 'scope');
    const links = articles
      .filter(({ scope }) => scope !== 'nation')
      .map(({ id, scope }) => ({
        article_id: id,
        unit_id: unitFor(scope, chance),
      }));
    await trx.batchInsert('articles_units_lnk', links, BATCH);
  });
}

/** 173 communes, 11 districts, one province. */
function unitFor(scope: string, chance: () => number): number {
  if (scope === 'province') return UNITS;
  return scope === 'district' ? 174 + Math.floor(chance() * 11) : 1 + Math.floor(chance() * 173);
}

function unitRow(n: number) {
  return { id: n + 1, document_id: `unit${n}`, code: `u${n + 1}` };
}

function articleRow(n: number, now: number, chance: () => number) {
  const at = chance();
  const scope = at < 0.6 ? 'commune' : at < 0.8 ? 'district' : at < 0.95 ? 'province' : 'nation';
  return {
    ...{
      document_id: `stock${n}`,
      title: `Lịch tiêm chủng mở rộng tháng 10, đợt ${n}`,
      slug: `tin-${n}`,
    },
    summary:
      'Trạm y tế phường tổ chức tiêm chủng vào sáng thứ Bảy, mời phụ huynh đưa trẻ đến. '.repeat(2),
    ...{ topic: `TOPIC_${n % 8}`, agency: 'UBND phường Trảng Dài', state: 'active', scope },
    cover: JSON.stringify({ url: `/uploads/${'0'.repeat(64)}.jpeg`, width: 1200, height: 675 }),
    gender: scope === 'province' && chance() < 0.5 ? 'male' : 'any',
    ...{ min_age: scope === 'province' ? 16 : null, max_age: null },
    visible_from: Math.floor(now - 30 * DAY + (n / count) * 29 * DAY),
    ...{ visible_until: now + 30 * DAY, interaction_until: now + 10 * DAY },
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
