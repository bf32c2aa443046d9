import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'global::error-codes',
  'strapi::errors',
  'global::refusals',
  'strapi::security',
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', []),
      expose: ['ETag', 'Retry-After'],
      headers: ['Content-Type', 'Authorization', 'If-None-Match', 'Idempotency-Key'],
      credentials: false,
    },
  },
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '1mb' } },
  'global::well-formed-text',
  'strapi::favicon',
  'strapi::public',
];

export default config;
