import path from 'node:path';

/** The project's folder. */
export const ROOT = path.resolve(__dirname, '../..');

/** Where tests keep what they make: git ignores it. */
export const SCRATCH = path.join(ROOT, '.tmp');

/** The compiled server: Strapi loads nothing but JavaScript. */
export const DIST = path.join(SCRATCH, 'test-dist');

const SETTINGS: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  LOGIN_RATE_LIMIT: 'false',
  CRON_ENABLED: 'false',
  APP_KEYS: 'first-key-of-the-tests,second-key-of-the-tests',
  JWT_SECRET: 'jwt-secret-of-the-tests-0123456789',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests-0123456789',
  API_TOKEN_SALT: 'api-token-salt-of-the-tests',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
  ENCRYPTION_KEY: 'encryption-key-of-the-tests-0123456789',
  FEED_CURSOR_KEY: 'feed-cursor-key-of-the-tests-0123456789',
};

/** Sets what the server reads from its environment, and nothing of the developer's own. */
export function setEnvironment(database: Readonly<Record<string, string>>): void {
  process.chdir(ROOT);
  Object.assign(process.env, SETTINGS, database);
}

/** A module of the compiled server, of which a running Strapi has the same instance. */
export function loadCompiled<T>(file: string): Promise<T> {
  return import(path.join(DIST, file)) as Promise<T>;
}
