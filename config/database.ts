import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

function postgres(env: Env): Core.Config.Database {
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString: env('DATABASE_URL', '') },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    },
  } as Core.Config.Database;
}

function sqlite(env: Env): Core.Config.Database {
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.resolve(env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: makeDurable },
    },
  };
}

interface SqliteConnection {
  pragma(statement: string): unknown;
}

/** Readers do not wait for the writer, and what is committed survives a power cut. */
function makeDurable(connection: unknown, done: (error?: Error, made?: unknown) => void): void {
  const sqlite = connection as SqliteConnection;
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  done(undefined, connection);
}

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database =>
  env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env);

export default config;
