import { nextAttempt, type MailPolicy } from '../../domain/notification/mail-policy';
import type { Instant } from '../../domain/shared/instant';
import {
  DeliveryError,
  type ClaimedMail,
  type JobResult,
  type Mailer,
  type MailStore,
  type Setback,
} from '../mail-ports';
import type { Ports } from '../ports';

const MINUTE = 60_000;
/** An instance that has not sent a claimed mail by then is held to be gone. */
const LEASE_MS = 5 * MINUTE;
/** A run hands back before its own claim ends; the next one goes on. */
const RUN_MS = 4 * MINUTE;

/** What is needed to bring mails on their way. */
export type MailPorts = Pick<Ports, 'now' | 'reference' | 'directory'> & {
  readonly mails: MailStore;
  readonly mailer: Mailer;
};

/**
 * Gathers what each person is to be told into one mail and sends what waits. A mail is sent at least
 * once and always under the same Message-ID; none is lost while the mail server is down.
 */
export async function deliverMail(ports: MailPorts): Promise<JobResult> {
  const gathered = await gather(ports);
  return { gathered, ...(await sendWaiting(ports)) };
}

/** One mail for each person of whom a notification leaves now; what else waits goes with it. */
async function gather({ now, mails, mailer, directory }: MailPorts): Promise<number> {
  const due = await mails.accountsDue(now());
  if (due.length === 0) return 0;
  const staff = await directory.staff();
  let gathered = 0;
  for (const account of due) {
    const pending = await mails.pendingOf(account);
    if (pending.length === 0) continue;
    const member = staff.find((one) => one.account === account);
    if (!member) await mails.dropNotifications(pending);
    else if (await mails.bind(account, pending, mailer.compose(member.language, pending))) {
      gathered += 1;
    }
  }
  return gathered;
}

async function sendWaiting(ports: MailPorts): Promise<JobResult> {
  const { now, mails } = ports;
  const policy = (await ports.reference.policy()).mail;
  const figures = { sent: 0, postponed: 0, failed: 0, dropped: 0 };
  const handBackAt = now() + RUN_MS;
  while (now() < handBackAt) {
    const mail = await mails.claim(now(), now() + LEASE_MS);
    if (mail === null) break;
    const end = await sendOne(mail, ports, policy);
    figures[end.as] += 1;
    if (end.isDown) break;
  }
  return figures;
}

interface End {
  readonly as: 'sent' | 'postponed' | 'failed' | 'dropped';
  /** Nothing else can be sent now either. */
  readonly isDown: boolean;
}

async function sendOne(mail: ClaimedMail, ports: MailPorts, policy: MailPolicy): Promise<End> {
  const { mailer, mails, now } = ports;
  try {
    if (!(await mailer.send(mail))) {
      await mails.markDropped(mail);
      return { as: 'dropped', isDown: false };
    }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const setback = setbackOf(error, { mail, now: now(), policy });
    await mails.postpone(mail, setback);
    const as = setback.nextAttemptAt === null ? 'failed' : 'postponed';
    return { as, isDown: error.kind === 'unreachable' };
  }
  await mails.markSent(mail, now());
  return { as: 'sent', isDown: false };
}

/** Only what the server refuses for good ends with an administrator, and not at the first time. */
function setbackOf(
  { kind, code }: DeliveryError,
  { mail, now, policy }: { mail: ClaimedMail; now: Instant; policy: MailPolicy },
): Setback {
  const isFinal = kind === 'refused' && mail.attempts >= policy.refusedAttempts;
  return {
    error: code,
    nextAttemptAt: isFinal ? null : nextAttempt(mail.attempts, now, policy),
  };
}
