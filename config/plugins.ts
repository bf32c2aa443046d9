import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'editorial-desk': { enabled: true, resolve: './src/plugins/editorial-desk' },
  graphql: { enabled: false },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: '1h' },
      ratelimit: { enabled: env.bool('LOGIN_RATE_LIMIT', true) },
    },
  },
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      security: {
        allowedTypes: [
          'image/png',
          'image/jpeg',
          'image/webp',
          'application/pdf',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml'],
      },
    },
  },
});

export default config;
