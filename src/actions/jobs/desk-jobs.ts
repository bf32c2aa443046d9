import type { Job } from '../mail-ports';
import type { Ports } from '../ports';
import { deliverMail, type MailPorts } from './deliver-mail';
import { phasesDue, recordPhases } from './record-phases';
import type { PostMoments } from '../mail-ports';

const MINUTE = 60_000;

/** What the jobs work with beside the ports of the actions. */
export type JobTools = Pick<MailPorts, 'mails' | 'mailer'> & { readonly moments: PostMoments };

/** The desk's background work; each body does all that is due, so that a missed run loses nothing. */
export function deskJobs(ports: Ports, { mails, mailer, moments }: JobTools): readonly Job[] {
  return [
    {
      name: 'phase-events',
      everyMs: MINUTE,
      run: () => recordPhases(ports, moments),
      backlog: () => phasesDue(ports, moments),
    },
    {
      name: 'outbox',
      everyMs: MINUTE,
      run: () => deliverMail({ ...ports, mails, mailer }),
      backlog: () => mails.backlog(ports.now()),
    },
  ];
}
