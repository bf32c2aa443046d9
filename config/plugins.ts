import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const SECOND = 1000;

/** The mail server; without one, mails are written to files (src/adapters/mail). */
function smtp(env: Env) {
  const user = env('SMTP_USER', '');
  return {
    host: env('SMTP_HOST', ''),
    port: env.int('SMTP_PORT', 587),
    secure: env.bool('SMTP_SECURE', false),
    requireTLS: env.bool('SMTP_REQUIRE_TLS', true),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    ...(user === '' ? {} : { auth: { user, pass: env('SMTP_PASSWORD', '') } }),
  };
}

function mail(env: Env) {
  return {
    provider: 'nodemailer',
    providerOptions: smtp(env),
    settings: {
      defaultFrom: env('MAIL_FROM', 'Loa Phường <loa-phuong@localhost>'),
      defaultReplyTo: env('MAIL_REPLY_TO', ''),
    },
  };
}

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'editorial-desk': { enabled: true, resolve: './src/plugins/editorial-desk' },
  email: { config: mail(env) },
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
