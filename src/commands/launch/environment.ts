import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import dotenv from 'dotenv';
import { StepFailure } from './failure';

const SECRETS = [
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

const DEFAULTS = {
  HOST: '127.0.0.1',
  PORT: '1337',
  DEMO_PASSWORD: 'Loa-Phuong-2024',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
};

/** Where the demo listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Prepares the environment of the demo: secrets are made once and kept in `.env`, which git
 * ignores; what is set already is left alone.
 */
export function prepareEnvironment(): Address {
  if (!existsSync('.env')) writeFileSync('.env', secretsFile(), { mode: 0o600 });
  dotenv.config({ quiet: true });
  for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ??= value;
  Object.assign(process.env, { NODE_ENV: 'production', LOA_PHUONG_DEMO: 'true' });
  return { host: process.env.HOST ?? '', port: Number(process.env.PORT) };
}

function secretsFile(): string {
  const secret = () => randomBytes(32).toString('base64url');
  const lines = SECRETS.map((name) => `${name}=${secret()}`);
  return ['# Made by `npm run demo`.', `APP_KEYS=${secret()},${secret()}`, ...lines, ''].join('\n');
}

/** Checks what can be checked before a minute of building: Node's version and the port. */
export async function checkMachine({ host, port }: Address): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailure(
      `Node ${process.versions.node} is too old`,
      `Install Node ${readFileSync('.nvmrc', 'utf8').trim()} or newer (up to 24).`,
    );
  }
  if (!(await isFree({ host, port }))) {
    throw new StepFailure(
      `${host}:${port} is in use`,
      `Stop what listens there, or take another port: PORT=${port + 1} npm run demo`,
    );
  }
}

function isFree({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
