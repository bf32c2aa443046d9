import { closedAction } from '../contracts/errors';
import {
  addresseesOf,
  escalationMoments,
  type EscalationMoment,
} from '../domain/calendar/escalation';
import { computeDeadline } from '../domain/calendar/deadline';
import { refusal, type Refusal } from '../domain/shared/refusal';
import type { Command, Situation, Verb } from './command';
import type { DossierFile } from './dossier-file';
import { policyOf } from './policy';
import type { Ports } from './ports';

/**
 * Tells officer, head and leadership, step by step, that a deadline runs out: each step once a
 * round. It changes no state and decides nothing: nothing is ever approved by lapse of time.
 */
export const escalate: Verb<'escalate'> = {
  action: 'escalate',
  refusals: ({ file }) => Promise.resolve(refusalsToEscalate(file)),
  async decide(command, ports) {
    const refusals = await refusalsOfStep(command, ports);
    if (refusals.length > 0) throw closedAction(refusals);
    const { state, round, escalations } = command.file.dossier;
    const { step } = command.payload;
    return {
      state,
      patch: { escalations: [...escalations, { round, step }] },
      step,
      details: { step, to: addresseesOf(step), dueOn: command.file.clock.dueOn },
    };
  },
};

function refusalsToEscalate({ clock }: DossierFile): readonly Refusal[] {
  const runs = clock.dueAt !== null && clock.stoppedAt === null;
  return runs ? [] : [refusal('clock_not_running')];
}

async function refusalsOfStep(
  command: Command<'escalate'>,
  ports: Ports,
): Promise<readonly Refusal[]> {
  const { file, payload } = command;
  const { round, escalations } = file.dossier;
  const done = escalations.some((one) => one.round === round && one.step === payload.step);
  const due = await dueSteps(command, ports);
  const isDue = due.some(({ step }) => step === payload.step);
  return [
    ...(done ? [refusal('already_escalated')] : []),
    ...(isDue || done ? [] : [refusal('escalation_not_due')]),
  ];
}

/** The steps of a running deadline whose time has come and that nobody was told of in this round. */
export async function dueSteps(
  { file, now }: Pick<Situation, 'file' | 'now'>,
  ports: Ports,
): Promise<readonly EscalationMoment[]> {
  const { clock, dossier } = file;
  if (clock.startedAt === null || clock.dueOn === null || clock.stoppedAt !== null) return [];
  const calendar = await ports.reference.calendar();
  const { zone } = ports;
  const { clock: policy, escalation } = policyOf(file);
  const { receivedOn } = computeDeadline({ startedAt: clock.startedAt, calendar, policy, zone });
  const { dueOn } = clock;
  return escalationMoments({ receivedOn, dueOn, calendar, zone, policy: escalation })
    .filter(({ at }) => at <= now)
    .filter(
      ({ step }) =>
        !dossier.escalations.some((one) => one.round === dossier.round && one.step === step),
    );
}
