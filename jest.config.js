/**
 * Suites:
 *   unit      no server, no database
 *   api       a real Strapi on an SQLite file of its own for each worker
 *   faults    what processes, statements and commits that fail leave behind; and
 *             histories by chance; when FAULTS names a database, as `npm run test:faults` does
 *   postgres  the suites of `api` again on PostgreSQL, when TEST_DATABASE_URL names one
 *   e2e       a browser against a running demo, when E2E is set, as `npm run test:e2e` does
 */
const swc = (syntax) => ['@swc/jest', { jsc: { target: 'es2022', parser: syntax } }];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
  },
  // The build copies each plugin's package.json; a second package of the same name confuses Jest.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.tmp/'],
};

const suite = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  roots: ['<rootDir>/tests'],
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

const API = ['http', 'graphql', 'desk'];
const server = {
  globalSetup: `${__dirname}/tests/support/global-setup.ts`,
  globalTeardown: `${__dirname}/tests/support/global-teardown.ts`,
};

const projects = [
  suite('unit', ['domain', 'contracts', 'actions', 'adapters', 'architecture']),
  suite('api', API, server),
];

const onPostgres = { setupFiles: ['<rootDir>/tests/support/on-postgres.cjs'] };

if (process.env.TEST_DATABASE_URL) {
  projects.push(suite('postgres', API, { ...server, ...onPostgres }));
}

const FAULTS = ['faults', 'model'];
if (process.env.FAULTS === 'sqlite') projects.push(suite('faults', FAULTS, server));
if (process.env.FAULTS === 'postgres')
  projects.push(suite('faults', FAULTS, { ...server, ...onPostgres }));

if (process.env.E2E) projects.push(suite('e2e', ['e2e'], { testTimeout: 180_000 }));

const reporters = ['default'];
if (process.env.TEST_COUNTS_DIR) reporters.push('<rootDir>/tests/support/count-reporter.cjs');

/** @type {import('jest').Config} */
module.exports = { projects, reporters, maxWorkers: 2, testTimeout: 60_000 };
