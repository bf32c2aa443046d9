import type { Core } from '@strapi/strapi';
import { DeliveryError, type ClaimedMail, type Mailer } from '../../actions/mail-ports';
import { isInUse } from '../stores/directory';
import { composeLetter } from './compose-letter';

interface AccountRow {
  readonly email: string;
  readonly isActive: boolean | null;
  readonly blocked: boolean | null;
}

interface EmailService {
  send(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** The mailer on Strapi's e-mail plugin; `panel` is the panel's public address. */
export function createMailer(strapi: Core.Strapi, { panel, zone }: MailerOptions): Mailer {
  return {
    send: (mail) => send(strapi, mail),
    compose: (language, notifications) => composeLetter(notifications, { language, panel, zone }),
  };
}

/** What mails need to know of the desk. */
export interface MailerOptions {
  readonly panel: string;
  readonly zone: string;
}

/** The address is looked up at the last moment: whoever has left is not written to. */
async function send(strapi: Core.Strapi, mail: ClaimedMail): Promise<boolean> {
  const account = (await strapi.db.query('admin::user').findOne({
    where: { id: mail.account },
    select: ['email', 'isActive', 'blocked'],
  })) as AccountRow | null;
  if (!account || !isInUse(account)) return false;
  const { subject, text, html, messageId } = mail;
  const service = strapi.plugin('email').service<EmailService>('email');
  const headers = { 'Auto-Submitted': 'auto-generated' };
  await service
    .send({ to: account.email, subject, text, html, messageId, headers })
    .catch((error: unknown) => {
      throw deliveryErrorOf(error);
    });
  return true;
}

/** What Nodemailer says about a failure. */
interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Failures that are about one mail: its addresses or its contents. */
const OF_ONE_MAIL = ['EENVELOPE', 'EMESSAGE'];

/**
 * An answer of 4xx about this mail puts it off, any other one refuses it; all other failures mean
 * that the server as a whole is not to be had.
 */
export function deliveryErrorOf(error: unknown): DeliveryError {
  const { code = 'EUNKNOWN', responseCode = 0 } = (error ?? {}) as SmtpFailure;
  const label = responseCode > 0 ? `${code} ${responseCode}` : code;
  if (!OF_ONE_MAIL.includes(code)) return new DeliveryError('unreachable', label);
  const isTemporary = responseCode >= 400 && responseCode < 500;
  return new DeliveryError(isTemporary ? 'temporary' : 'refused', label);
}
