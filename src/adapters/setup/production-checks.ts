import type { Core } from '@strapi/strapi';

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];
const PLACEHOLDER = /tobemodified|changeme/i;
const DEMO_DOMAIN = '@loa-phuong.example';

/** A production is a run with NODE_ENV=production that is not the demo. */
function isProduction(): boolean {
  return process.env.NODE_ENV === 'production' && process.env.LOA_PHUONG_DEMO !== 'true';
}

/** Refuses to start a production that lacks a secret or still has a placeholder for one. */
export function refuseMissingSecrets(strapi: Core.Strapi): void {
  if (!isProduction()) return;
  const missing = SECRETS.filter((name) => {
    const value = process.env[name] ?? '';
    return value === '' || PLACEHOLDER.test(value);
  });
  if (missing.length === 0) return;
  strapi.log.error(`Set these secrets first (see .env.example): ${missing.join(', ')}`);
  throw new Error('Not started: secrets are missing');
}

/** Refuses to start a production whose database holds a demo account. */
export async function refuseDemoAccounts(strapi: Core.Strapi): Promise<void> {
  if (!isProduction()) return;
  const where = { email: { $endsWithi: DEMO_DOMAIN } };
  const found = [
    await strapi.db.query('admin::user').count({ where }),
    await strapi.db.query('plugin::users-permissions.user').count({ where }),
  ];
  const count = found.reduce((sum, one) => sum + one, 0);
  if (count === 0) return;
  throw new Error(`Not started: the database holds ${count} demo accounts (*${DEMO_DOMAIN})`);
}
