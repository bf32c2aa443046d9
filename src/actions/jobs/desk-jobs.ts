import { dueEscalations, dueLapses, dueReminders, type DueAct } from '../due-acts';
import type { Job, MailStore } from '../mail-ports';
import type { Ports } from '../ports';
import { deliverMail, type MailPorts } from './deliver-mail';
import { performDue, type FindDue } from './perform-due';
import { phasesDue, recordPhases } from './record-phases';
import type { PostMoments } from '../mail-ports';

const MINUTE = 60_000;
/** Deadlines end with a day; nothing is lost by looking for them less often. */
const DEADLINES_MS = 5 * MINUTE;

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
    deadlineJob('reminders', dueReminders, ports),
    {
      ...deadlineJob('lapse', dueLapses, ports),
      run: () => performDue((all) => lapsesAfterMail(all, mails), ports),
    },
    deadlineJob('escalation', dueEscalations, ports),
    {
      name: 'outbox',
      everyMs: MINUTE,
      run: () => deliverMail({ ...ports, mails, mailer }),
      backlog: () => mails.backlog(ports.now()),
    },
  ];
}

function deadlineJob(name: Job['name'], find: FindDue, ports: Ports): Job {
  return {
    name,
    everyMs: DEADLINES_MS,
    run: () => performDue(find, ports),
    backlog: async () => (await find(ports)).length,
  };
}

/** Nobody's dossier lapses while the reminder of it is still to leave. */
async function lapsesAfterMail(ports: Ports, mails: MailStore) {
  const ready: DueAct[] = [];
  for (const act of await dueLapses(ports)) {
    if (!(await mails.isOnItsWay(act.documentId, 'answer-due'))) ready.push(act);
  }
  return ready;
}
