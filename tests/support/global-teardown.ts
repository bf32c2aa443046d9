import { dropDatabase, TEMPLATE_DATABASE } from './databases';

/** Drops the template on PostgreSQL; the SQLite one is kept for the next run. */
export default async function tearDown(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) await dropDatabase(TEMPLATE_DATABASE);
}
