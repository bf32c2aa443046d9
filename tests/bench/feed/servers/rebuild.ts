import { createStrapi } from '@strapi/strapi';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { Knex } from 'knex';
import os from 'node:os';
import path from 'node:path';
import type * as Memory from '../../../../src/adapters/feed/feed-memory';
import { sha256 } from '../../../../src/adapters/sha256';
import { fingerprintOf } from '../../../../src/domain/decision/fingerprint';
import { sqliteSettings, TEMPLATE_FILE } from '../../../support/databases';
import { contentOf, FOR_ALL, PRESENTATION } from '../../../support/posts';
import { DIST, loadCompiled, ROOT, setEnvironment } from '../../../support/test-environment';

const posts = Number(process.argv[2] ?? '10000');
const BATCH = 40;
const PARAGRAPHS = 12;

/** Stores posts with articles of a usual length, and has the feed read and check them all. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loa-phuong-bench-'));
  const file = path.join(folder, 'feed.db');
  copyFileSync(TEMPLATE_FILE, file);
  setEnvironment(sqliteSettings(file));
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: DIST,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.silent = true;
  await strapi.load();
  await store(strapi.db.connection);
  const { createFeedMemory } = await loadCompiled<typeof Memory>(
    'src/adapters/feed/feed-memory.js',
  );
  const begin = performance.now();
  const memory = createFeedMemory(strapi, -Infinity);
  await memory.take({ endingAfter: 0 });
  const seconds = (performance.now() - begin) / 1000;
  if (memory.index.size !== posts) throw new Error(`${memory.index.size} of ${posts} were read`);
  console.log(`rebuilt in ${seconds.toFixed(2)} s`);
  await strapi.destroy();
  rmSync(folder, { recursive: true });
}

async function store(knex: Parameters<typeof insert>[0]): Promise<void> {
  const text = 'Đề nghị phụ huynh mang theo sổ tiêm chủng của trẻ và đến đúng giờ hẹn. '.repeat(4);
  const body = Array.from({ length: PARAGRAPHS }, () => ({
    type: 'paragraph',
    children: [{ type: 'text', text }],
  }));
  await knex.transaction(async (trx) => {
    for (let at = 0; at < posts; at += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, posts - at) }, (_, n) => at + n + 1);
      await insert(trx, numbers, { ...contentOf(FOR_ALL, []), body });
    }
  });
}

async function insert(
  trx: Knex,
  numbers: readonly number[],
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  const rows = numbers.map((n) => ({ n, said: { ...content, title: `Tin ${n}` } }));
  await trx('revisions').insert(
    rows.map(({ n, said }) => ({
      ...{ id: n, document_id: `revision${n}`, submission_key: `bench-${n}`, number: 1, round: 1 },
      ...{ content: JSON.stringify(said), presentation: JSON.stringify(PRESENTATION) },
    })),
  );
  await trx('posts').insert(
    rows.map(({ n, said }) => ({
      ...{ id: n, document_id: `bench${n}`, title: said.title, slug: `tin-${n}`, state: 'active' },
      ...{ fingerprint: fingerprintOf(said, sha256), decision_number: '1', approved_at: 1 },
      visible_from: FOR_ALL.visibleFrom + n,
      ...{ visible_until: FOR_ALL.visibleUntil, interaction_until: FOR_ALL.interactionUntil },
    })),
  );
  await trx('posts_revision_lnk').insert(numbers.map((n) => ({ post_id: n, revision_id: n })));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
