import { invalidRequest } from '../contracts/errors';
import type { Json } from '../domain/decision/canonical-json';
import { refusal, type Refusal } from '../domain/shared/refusal';
import type { Command, Situation, Verb } from './command';
import { moveDueDate } from './deadline-patch';
import { policyOf } from './policy';
import { writtenReason } from './written-reason';

/**
 * Moves the due date by some working days, for a reason and within the policy's cap. The agency
 * sees the old and the new date; a date that has passed is missed and cannot be moved any more.
 */
export const extend: Verb<'extend'> = {
  action: 'extend',
  refusals: (situation) => Promise.resolve(refusalsToExtend(situation)),
  async decide(command, ports) {
    const reason = writtenReason(command.payload.reason);
    const workingDays = daysWithinCap(command);
    const moved = await moveDueDate(command, { kind: 'extension', workingDays, reason }, ports);
    return {
      state: command.file.dossier.state,
      patch: moved.patch,
      reason,
      details: { due: moved.change as Json },
    };
  },
};

function refusalsToExtend({ file, now }: Situation): readonly Refusal[] {
  const { clock, dossier } = file;
  const { times } = policyOf(file).extension;
  const used = dossier.dueChanges.filter(({ kind }) => kind === 'extension').length;
  const runs = clock.dueAt !== null && clock.stoppedAt === null;
  return [
    ...(runs ? [] : [refusal('clock_not_running')]),
    ...(runs && clock.dueAt <= now ? [refusal('deadline_passed')] : []),
    ...(used >= times ? [refusal('extension_used_up', { params: { limit: times } })] : []),
  ];
}

function daysWithinCap({ payload, file }: Command<'extend'>): number {
  const limit = policyOf(file).extension.days;
  const { workingDays } = payload;
  if (workingDays <= limit) return workingDays;
  const about = { field: 'workingDays', params: { days: workingDays, limit } };
  throw invalidRequest([refusal('extension_too_long', about)]);
}
