import { lapseDueAt, reminderDueAt } from '../domain/calendar/answer-time';
import { dueSteps } from './escalate';
import type { DossierFile } from './dossier-file';
import type { ActionRequest } from './perform';
import { policyOf } from './policy';
import type { Ports } from './ports';

/** An act of the system whose time has come, as a request to be performed by `SYSTEM_CALLER`. */
export type DueAct = ActionRequest<'remind' | 'lapse' | 'escalate'>;

/** Everything of the system's that is due now: reminders and lapses, then escalations. */
export async function dueActs(ports: Ports): Promise<readonly DueAct[]> {
  return [
    ...(await dueReminders(ports)),
    ...(await dueLapses(ports)),
    ...(await dueEscalations(ports)),
  ];
}

/**
 * The lapses that are due now. A dossier whose agency was not reminded yet is not among them: the
 * reminder comes first, however late.
 */
export async function dueLapses(ports: Ports): Promise<readonly DueAct[]> {
  const files = await ports.dossiers.awaitingAnswer();
  const due = await Promise.all(files.map((file) => isAnswerDue(file, lapseDueAt, ports)));
  return files
    .filter(({ dossier }, index) => due[index] && dossier.remindedAt !== null)
    .map((file) => requestOf('lapse', file));
}

/** The reminders to agencies that are due now. */
export async function dueReminders(ports: Ports): Promise<readonly DueAct[]> {
  const files = await ports.dossiers.awaitingAnswer();
  const due = await Promise.all(files.map((file) => isAnswerDue(file, reminderDueAt, ports)));
  return files
    .filter(({ dossier }, index) => due[index] && dossier.remindedAt === null)
    .map((file) => requestOf('remind', file));
}

/**
 * The escalations that are due now: of each dossier the earliest step that nobody was told of. What
 * came due during a downtime is so done once, late, one step at each run.
 */
export async function dueEscalations(ports: Ports): Promise<readonly DueAct[]> {
  const files = await ports.dossiers.underClock();
  const now = ports.now();
  const steps = await Promise.all(files.map((file) => dueSteps({ file, now }, ports)));
  return files.flatMap((file, index) => {
    const [first] = steps[index] ?? [];
    return first ? [requestOf('escalate', file, { step: first.step })] : [];
  });
}

async function isAnswerDue(
  file: DossierFile,
  dueAt: typeof lapseDueAt,
  { reference, zone, now }: Ports,
): Promise<boolean> {
  const { respondBy } = file.dossier;
  if (respondBy === null) return false;
  const calendar = await reference.calendar();
  return dueAt(respondBy, { calendar, zone, policy: policyOf(file).answer }) <= now();
}

/** The version it was found due at goes along: whoever was faster wins, and nothing is done twice. */
function requestOf<A extends DueAct['action']>(
  action: A,
  { dossier }: DossierFile,
  more: Readonly<Record<string, unknown>> = {},
): ActionRequest<A> {
  const body = { expectedVersion: dossier.version, ...more };
  return { action, documentId: dossier.documentId, body, idempotencyKey: null };
}
