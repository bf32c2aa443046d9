import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Where mails are written while no mail server is configured; git ignores the folder. */
export const MAIL_FOLDER = '.tmp/mail';

/** What Nodemailer hands to a transport. */
interface OutgoingMail {
  readonly message: {
    messageId(): string;
    build(done: (error: Error | null, message?: Buffer) => void): void;
  };
}

type Done = (error: Error | null, info?: { readonly messageId: string }) => void;

/** A transport of Nodemailer that writes each mail into a folder; the newest has the last name. */
export function mailToFiles(folder: string, now: () => Date) {
  return {
    name: 'files',
    version: '1',
    send(mail: OutgoingMail, done: Done): void {
      const messageId = mail.message.messageId();
      mail.message.build((error, message) => {
        if (error || !message) {
          done(error ?? new Error('The mail is empty'));
          return;
        }
        write(folder, { messageId, message, at: now() }).then(
          () => done(null, { messageId }),
          done,
        );
      });
    },
  };
}

async function write(
  folder: string,
  { messageId, message, at }: { messageId: string; message: Buffer; at: Date },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const stamp = at.toISOString().slice(0, 19).replace(/[-:]/g, '');
  const id = messageId.replace(/[^A-Za-z0-9-]/g, '').slice(0, 12);
  const file = path.join(folder, `${stamp}-${id}.eml`);
  await writeFile(`${file}.part`, message);
  await rename(`${file}.part`, file);
}

/**
 * Lets Strapi's e-mail plugin write files where no mail server is configured, and in the demo in any
 * case: its addresses are nobody's. To be called before the plugins start.
 */
export function writeMailToFilesUnlessConfigured(strapi: Core.Strapi): void {
  const isDemo = process.env.LOA_PHUONG_DEMO === 'true';
  if (!isDemo && (process.env.SMTP_HOST ?? '') !== '') return;
  const folder = path.resolve(MAIL_FOLDER);
  const config = strapi.config.get<Readonly<Record<string, unknown>>>('plugin::email');
  strapi.config.set('plugin::email', {
    ...config,
    providerOptions: mailToFiles(folder, () => new Date()),
  });
  if (process.env.NODE_ENV === 'production' && !isDemo) {
    strapi.log.warn(`SMTP_HOST is not set: mails are written to ${folder}`);
  }
}
